package org.sharon.core.people;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.sharon.core.store.Database;

/** Sessions in the database: the only place that knows whether one is still good. */
final class SessionStore {

    record Stored(Account account, Instant seenAt, Instant endsAt) {}

    private static final String ADD =
            """
            INSERT INTO session (token_hash, account, trust, created_at, seen_at, ends_at)
            VALUES (:hash, :account, :trust, :now, :now, :end)
            """;

    private static final String FIND =
            "SELECT "
                    + AccountStore.COLUMNS
                    + """
                      , n.seen_at, n.ends_at
                      FROM session n
                      JOIN account a ON a.id = n.account AND a.closed_at IS NULL
                     WHERE n.token_hash = :hash AND n.ends_at > :now
                    """;

    private static final String TOUCH =
            "UPDATE session SET seen_at = :now WHERE token_hash = :hash AND seen_at < :now";

    private static final String END = "DELETE FROM session WHERE token_hash = :hash";

    private static final String END_ALL = "DELETE FROM session WHERE account = :account";

    private static final int OFTEN = 3;

    private static final String COUNT_VISIT =
            "UPDATE account SET visits = visits + 1 WHERE id = :account AND visits < " + OFTEN;

    private static final String SWEEP = "DELETE FROM session WHERE ends_at < :now LIMIT 500";

    private final Database database;

    @Inject
    SessionStore(Database database) {
        this.database = database;
    }

    /** Somebody came in, for the first, the second, or at least the third time. */
    void countVisit(long account) {
        database.write(
                handle -> handle.createUpdate(COUNT_VISIT).bind("account", account).execute());
    }

    boolean hasBeenHereOften(long account) {
        return database.read(
                        handle ->
                                handle.createQuery("SELECT visits FROM account WHERE id = :account")
                                        .bind("account", account)
                                        .mapTo(Integer.class)
                                        .one())
                >= OFTEN;
    }

    void add(byte[] hash, Account account, Instant now, Instant end) {
        database.write(
                handle ->
                        handle.createUpdate(ADD)
                                .bind("hash", hash)
                                .bind("account", account.id())
                                .bind("trust", account.trust())
                                .bind("now", now)
                                .bind("end", end)
                                .execute());
    }

    Optional<Stored> find(byte[] hash, Instant now) {
        return database.read(
                handle ->
                        handle.createQuery(FIND)
                                .bind("hash", hash)
                                .bind("now", now)
                                .map(
                                        (row, context) ->
                                                new Stored(
                                                        AccountStore.account(row),
                                                        row.getTimestamp("seen_at").toInstant(),
                                                        row.getTimestamp("ends_at").toInstant()))
                                .findOne());
    }

    void touch(byte[] hash, Instant now) {
        database.write(
                handle -> handle.createUpdate(TOUCH).bind("hash", hash).bind("now", now).execute());
    }

    void end(byte[] hash) {
        database.write(handle -> handle.createUpdate(END).bind("hash", hash).execute());
    }

    void endAll(long account) {
        database.write(handle -> handle.createUpdate(END_ALL).bind("account", account).execute());
    }

    /** Takes away some of what has ended long ago. */
    void sweep(Instant now) {
        database.write(handle -> handle.createUpdate(SWEEP).bind("now", now).execute());
    }
}
