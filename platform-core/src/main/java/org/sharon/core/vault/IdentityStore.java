package org.sharon.core.vault;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sharon.core.crypto.Seal;

/** Identities in their own schema. Every column that could name a person is sealed for its row. */
final class IdentityStore {

    private record Row(long id, int trust, byte[] name, byte[] born, byte[] nhsNumber) {}

    private record Keys(long id, int trust, byte[] sealed) {}

    private static final String ADD =
            """
            INSERT INTO identity (trust, sealed_name, sealed_born, sealed_nhs_number, name_keys,
                                  created_at)
            VALUES (:trust, '', '', '', '', :at)
            """;

    private static final String SEAL =
            """
            UPDATE identity
               SET sealed_name = :name, sealed_born = :born, sealed_nhs_number = :number,
                   name_keys = :keys
             WHERE id = :id
            """;

    private static final String ATTACH =
            "UPDATE identity SET account = :account WHERE id = :id AND trust = :trust";

    private static final String REMOVE =
            "DELETE FROM identity WHERE id = :id AND trust = :trust AND account IS NULL";

    private static final String FIND =
            """
            SELECT id, trust, sealed_name, sealed_born, sealed_nhs_number
              FROM identity
             WHERE trust = :trust AND account = :account
            """;

    private static final String EXISTS =
            "SELECT COUNT(*) FROM identity WHERE trust = :trust AND account = :account";

    private static final String KEYS = "SELECT id, trust, name_keys FROM identity WHERE ";

    private final VaultDatabase vault;
    private final VaultKey key;
    private final Clock clock;

    @Inject
    IdentityStore(VaultDatabase vault, VaultKey key, Clock clock) {
        this.vault = vault;
        this.key = key;
        this.clock = clock;
    }

    long add(int trust, Identity identity, Collection<String> nameKeys) {
        Seal seal = key.get();
        return vault.database()
                .write(
                        handle -> {
                            // The row first: its number is part of what the seal is bound to.
                            long id =
                                    handle.createUpdate(ADD)
                                            .bind("trust", trust)
                                            .bind("at", clock.instant())
                                            .executeAndReturnGeneratedKeys("id")
                                            .mapTo(Long.class)
                                            .one();
                            handle.createUpdate(SEAL)
                                    .bind("id", id)
                                    .bind(
                                            "name",
                                            seal.seal(identity.name(), place(trust, id, "name")))
                                    .bind(
                                            "born",
                                            seal.seal(
                                                    identity.born().toString(),
                                                    place(trust, id, "born")))
                                    .bind(
                                            "number",
                                            seal.seal(
                                                    identity.nhsNumber().digits(),
                                                    place(trust, id, "nhs-number")))
                                    .bind(
                                            "keys",
                                            seal.seal(
                                                    String.join("\n", nameKeys),
                                                    place(trust, id, "name-keys")))
                                    .execute();
                            return id;
                        });
    }

    void attach(int trust, long identity, long account) {
        int attached =
                vault.database()
                        .write(
                                handle ->
                                        handle.createUpdate(ATTACH)
                                                .bind("id", identity)
                                                .bind("trust", trust)
                                                .bind("account", account)
                                                .execute());
        if (attached != 1) {
            throw new IllegalStateException("The vault has no such identity");
        }
    }

    void remove(int trust, long identity) {
        vault.database()
                .write(
                        handle ->
                                handle.createUpdate(REMOVE)
                                        .bind("id", identity)
                                        .bind("trust", trust)
                                        .execute());
    }

    boolean exists(int trust, long account) {
        return vault.database()
                        .read(
                                handle ->
                                        handle.createQuery(EXISTS)
                                                .bind("trust", trust)
                                                .bind("account", account)
                                                .mapTo(Long.class)
                                                .one())
                > 0;
    }

    Optional<Identity> find(int trust, long account) {
        Seal seal = key.get();
        return vault.database()
                .read(handle -> findRow(handle, trust, account))
                .map(
                        row ->
                                new Identity(
                                        seal.open(row.name(), place(row.trust(), row.id(), "name")),
                                        LocalDate.parse(
                                                seal.open(
                                                        row.born(),
                                                        place(row.trust(), row.id(), "born"))),
                                        new NhsNumber(
                                                seal.open(
                                                        row.nhsNumber(),
                                                        place(
                                                                row.trust(),
                                                                row.id(),
                                                                "nhs-number")))));
    }

    Set<String> nameKeysOfIdentity(int trust, long identity) {
        return nameKeys("trust = :trust AND id = :number", trust, identity);
    }

    Set<String> nameKeysOfAccount(int trust, long account) {
        return nameKeys("trust = :trust AND account = :number", trust, account);
    }

    private Set<String> nameKeys(String condition, int trust, long number) {
        Seal seal = key.get();
        return vault.database()
                .read(
                        handle ->
                                handle.createQuery(KEYS + condition)
                                        .bind("trust", trust)
                                        .bind("number", number)
                                        .map(
                                                (row, context) ->
                                                        new Keys(
                                                                row.getLong("id"),
                                                                row.getInt("trust"),
                                                                row.getBytes("name_keys")))
                                        .findOne())
                .map(
                        keys ->
                                Set.of(
                                        seal.open(
                                                        keys.sealed(),
                                                        place(keys.trust(), keys.id(), "name-keys"))
                                                .split("\n")))
                .orElse(Set.of());
    }

    private static Optional<Row> findRow(Handle handle, int trust, long account) {
        return handle.createQuery(FIND)
                .bind("trust", trust)
                .bind("account", account)
                .map(
                        (row, context) ->
                                new Row(
                                        row.getLong("id"),
                                        row.getInt("trust"),
                                        row.getBytes("sealed_name"),
                                        row.getBytes("sealed_born"),
                                        row.getBytes("sealed_nhs_number")))
                .findOne();
    }

    private static String place(int trust, long identity, String field) {
        return trust + "|" + identity + "|" + field;
    }
}
