package org.sharon.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.store.TestDatabase;

class AuditIT {

    private static final TestDatabase database = TestDatabase.create();

    private final Audit audit = new Audit(database.core(), Clock.systemUTC());
    private int trust;

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void openATrust() {
        trust =
                database.core()
                        .write(
                                handle ->
                                        handle.createUpdate(
                                                        "INSERT INTO trust (slug, name, theme, host,"
                                                                + " created_at) SELECT UUID(), 'T',"
                                                                + " 'harbour', UUID(), NOW()")
                                                .executeAndReturnGeneratedKeys("id")
                                                .mapTo(Integer.class)
                                                .one());
    }

    @Test
    void isWholeWhenNobodyTouchedIt() {
        add("first");
        add("second");
        add("third");

        assertThat(audit.verify(trust)).isEmpty();
        assertThat(audit.listAbout(trust, "account:7", "tested"))
                .extracting(AuditEntry::reason)
                .containsExactly("third", "second", "first");
    }

    @Test
    void isWholeWhenEmpty() {
        assertThat(audit.verify(trust)).isEmpty();
    }

    @Test
    void showsTheFirstEntryThatWasChanged() {
        add("first");
        add("second");
        add("third");

        change("UPDATE audit SET reason = 'another' WHERE trust = ? AND number = 2");

        assertThat(audit.verify(trust)).contains(2L);
    }

    @Test
    void showsThatAnEntryIsMissing() {
        add("first");
        add("second");
        add("third");

        change("DELETE FROM audit WHERE trust = ? AND number = 1");

        assertThat(audit.verify(trust)).contains(1L);
    }

    @Test
    void showsThatTheLastEntryIsMissing() {
        add("first");
        add("second");

        change("DELETE FROM audit WHERE trust = ? AND number = 2");

        assertThat(audit.verify(trust)).contains(2L);
    }

    @Test
    void staysInOrderWhenManyAddAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Boolean>> adds =
                IntStream.range(0, 60)
                        .mapToObj(
                                i ->
                                        (Callable<Boolean>)
                                                () -> {
                                                    add("number " + i);
                                                    return true;
                                                })
                        .toList();

        for (var done : pool.invokeAll(adds)) {
            assertThat(done.get()).isTrue();
        }
        pool.shutdown();

        assertThat(audit.verify(trust)).isEmpty();
        assertThat(audit.listAbout(trust, "account:7", "tested")).hasSize(60);
    }

    @Test
    void addsNoMoreThanAllowed() {
        for (int i = 0; i < 2; i++) {
            assertThat(audit.addAtMost(2, Duration.ofHours(1), trust, 1, "opened", "a:1", "why"))
                    .isTrue();
        }

        assertThat(audit.addAtMost(2, Duration.ofHours(1), trust, 1, "opened", "a:2", "why"))
                .isFalse();
        assertThat(audit.addAtMost(2, Duration.ofHours(1), trust, 2, "opened", "a:2", "why"))
                .isTrue();
    }

    private void add(String reason) {
        audit.add(trust, 1, "tested", "account:7", reason);
    }

    private void change(String sql) {
        database.core().write(handle -> handle.execute(sql, trust));
    }
}
