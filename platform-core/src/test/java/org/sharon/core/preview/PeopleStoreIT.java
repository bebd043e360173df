package org.sharon.core.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.store.TestDatabase;

/** Whom a change reaches is counted in one trust, and nobody twice. */
class PeopleStoreIT {

    private static final TestDatabase database = TestDatabase.create();

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void countsEachPersonOnceAndOnlyThoseOfTheTrustAndTheService() {
        int here = trust("here");
        int there = trust("there");
        long wren = account(here, "member", "wren");
        key(wren, here, "garden", "beds");
        key(wren, here, "garden", "ponds");
        key(account(here, "member", "heron"), here, "garden", "beds");
        key(account(here, "member", "robin"), here, "pond", "fish");
        key(account(there, "member", "finch"), there, "garden", "beds");
        serves(account(here, "clinician", "alder"), here, "garden");
        serves(account(there, "clinician", "aspen"), there, "garden");

        People people = new PeopleStore(database.core());

        assertThat(people.of(here, "garden")).isEqualTo(new Affected(2, 1));
        assertThat(people.of(here, "pond")).isEqualTo(new Affected(1, 0));
        assertThat(people.of(there, "garden")).isEqualTo(new Affected(1, 1));
        assertThat(people.of(there, "nobody-has-it")).isEqualTo(new Affected(0, 0));
    }

    private static int trust(String slug) {
        return (int)
                insert(
                        "INSERT INTO trust (slug, name, theme, host, created_at)"
                                + " VALUES ('%s', 'A trust', 'harbour', '%s', UTC_TIMESTAMP(3))"
                                        .formatted(slug, slug));
    }

    private static long account(int trust, String role, String nickname) {
        return insert(
                "INSERT INTO account (trust, role, nickname, avatar, password_hash, created_at)"
                        + " VALUES (%d, '%s', '%s', 'heron', 'none', UTC_TIMESTAMP(3))"
                                .formatted(trust, role, nickname));
    }

    private static void key(long account, int trust, String service, String key) {
        change(
                "INSERT INTO account_key (account, trust, service, key_id, granted_at)"
                        + " VALUES (%d, %d, '%s', '%s', UTC_TIMESTAMP(3))"
                                .formatted(account, trust, service, key));
    }

    private static void serves(long account, int trust, String service) {
        change(
                "INSERT INTO account_service (account, trust, service) VALUES (%d, %d, '%s')"
                        .formatted(account, trust, service));
    }

    private static void change(String sql) {
        database.core().write(handle -> handle.execute(sql));
    }

    private static long insert(String sql) {
        return database.core()
                .write(
                        handle ->
                                handle.createUpdate(sql)
                                        .executeAndReturnGeneratedKeys("id")
                                        .mapTo(Long.class)
                                        .one());
    }
}
