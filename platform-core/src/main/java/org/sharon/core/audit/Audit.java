package org.sharon.core.audit;

import com.google.inject.Inject;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Adds to the record of a trust, reads it, and shows whether it is whole. */
public final class Audit {

    /** The actor of what an operator did at the command line: operators have no account. */
    public static final long OPERATOR = 0;

    private static final int LONGEST_REASON = 500;

    private static final String LOCK_HEAD =
            "SELECT number, hash FROM audit_head WHERE trust = :trust FOR UPDATE";

    private static final String MAKE_HEAD =
            "INSERT IGNORE INTO audit_head (trust, number, hash) VALUES (:trust, 0, :hash)";

    private static final String MOVE_HEAD =
            "UPDATE audit_head SET number = :number, hash = :hash WHERE trust = :trust";

    private static final String ADD =
            """
            INSERT INTO audit (trust, number, actor, action, subject, reason, at, previous_hash, hash)
            VALUES (:trust, :number, :actor, :action, :subject, :reason, :at, :previous, :hash)
            """;

    private static final String COUNT =
            """
            SELECT COUNT(*) FROM audit
             WHERE trust = :trust AND actor = :actor AND action = :action AND at > :since
            """;

    private static final String ABOUT =
            """
            SELECT trust, number, actor, action, subject, reason, at
              FROM audit
             WHERE trust = :trust AND subject = :subject AND action = :action
             ORDER BY number DESC
             LIMIT 200
            """;

    private static final String ALL =
            """
            SELECT trust, number, actor, action, subject, reason, at, previous_hash, hash
              FROM audit
             WHERE trust = :trust
             ORDER BY number
            """;

    private record Head(long number, byte[] hash) {}

    private final Database database;
    private final Clock clock;

    @Inject
    Audit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds an entry in a transaction of its own: when this returns, it is committed. */
    public void add(int trust, long actor, String action, String subject, String reason) {
        database.write(
                handle -> {
                    add(handle, trust, actor, action, subject, reason);
                    return null;
                });
    }

    /**
     * Adds an entry in the caller's transaction. Later entries of the trust wait for it to end, so
     * call this last.
     */
    public void add(
            Handle handle, int trust, long actor, String action, String subject, String reason) {
        append(handle, lockHead(handle, trust), trust, actor, action, subject, reason);
    }

    /**
     * Adds an entry and commits it, unless {@code actor} has done the same {@code most} times
     * within {@code period}; says whether it was added. Two at once cannot both be the last.
     */
    public boolean addAtMost(
            int most,
            Duration period,
            int trust,
            long actor,
            String action,
            String subject,
            String reason) {
        return database.write(
                handle -> {
                    Head head = lockHead(handle, trust);
                    if (count(handle, trust, actor, action, clock.instant().minus(period))
                            >= most) {
                        return false;
                    }
                    append(handle, head, trust, actor, action, subject, reason);
                    return true;
                });
    }

    /** What was done to {@code subject}, newest first, at most the last 200 times. */
    public List<AuditEntry> listAbout(int trust, String subject, String action) {
        return database.read(
                handle ->
                        handle.createQuery(ABOUT)
                                .bind("trust", trust)
                                .bind("subject", subject)
                                .bind("action", action)
                                .map((row, context) -> entry(row))
                                .list());
    }

    /**
     * Recomputes the chain of a trust.
     *
     * @return the number of the first entry that was changed, taken out or put in; empty when the
     *     record is whole
     */
    public Optional<Long> verify(int trust) {
        return database.read(
                handle -> {
                    Chain chain = new Chain();
                    handle.createQuery(ALL)
                            .bind("trust", trust)
                            .map(
                                    (row, context) -> {
                                        chain.follow(
                                                entry(row),
                                                row.getBytes("previous_hash"),
                                                row.getBytes("hash"));
                                        return true;
                                    })
                            .forEach(each -> {});
                    findHead(
                                    handle,
                                    "SELECT number, hash FROM audit_head WHERE trust = :trust",
                                    trust)
                            .ifPresentOrElse(
                                    head -> chain.end(head.number(), head.hash()),
                                    () -> chain.end(0, new byte[32]));
                    return chain.firstBroken();
                });
    }

    private static Head lockHead(Handle handle, int trust) {
        return findHead(handle, LOCK_HEAD, trust)
                .orElseGet(
                        () -> {
                            handle.createUpdate(MAKE_HEAD)
                                    .bind("trust", trust)
                                    .bind("hash", new byte[32])
                                    .execute();
                            return findHead(handle, LOCK_HEAD, trust).orElseThrow();
                        });
    }

    private static Optional<Head> findHead(Handle handle, String sql, int trust) {
        return handle.createQuery(sql)
                .bind("trust", trust)
                .map((row, context) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .findOne();
    }

    private static long count(Handle handle, int trust, long actor, String action, Instant since) {
        return handle.createQuery(COUNT)
                .bind("trust", trust)
                .bind("actor", actor)
                .bind("action", action)
                .bind("since", since)
                .mapTo(Long.class)
                .one();
    }

    private void append(
            Handle handle,
            Head head,
            int trust,
            long actor,
            String action,
            String subject,
            String reason) {
        // The column holds milliseconds, and the hash must be over what the column holds.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AuditEntry entry =
                new AuditEntry(
                        trust, head.number() + 1, actor, action, subject, shortened(reason), now);
        byte[] hash = entry.hashAfter(head.hash());
        handle.createUpdate(ADD)
                .bind("trust", trust)
                .bind("number", entry.number())
                .bind("actor", actor)
                .bind("action", action)
                .bind("subject", subject)
                .bind("reason", entry.reason())
                .bind("at", now)
                .bind("previous", head.hash())
                .bind("hash", hash)
                .execute();
        handle.createUpdate(MOVE_HEAD)
                .bind("trust", trust)
                .bind("number", entry.number())
                .bind("hash", hash)
                .execute();
    }

    private static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getInt("trust"),
                row.getLong("number"),
                row.getLong("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant());
    }

    /** Walks from entry to entry and remembers the first that does not fit. */
    private static final class Chain {

        private byte[] last = new byte[32];
        private long number;
        private long broken;

        void follow(AuditEntry entry, byte[] previous, byte[] hash) {
            number++;
            boolean fits =
                    entry.number() == number
                            && MessageDigest.isEqual(previous, last)
                            && MessageDigest.isEqual(hash, entry.hashAfter(last));
            if (!fits && broken == 0) {
                broken = number;
            }
            last = hash;
        }

        void end(long headNumber, byte[] headHash) {
            if (broken == 0 && (headNumber != number || !MessageDigest.isEqual(headHash, last))) {
                broken = number + 1;
            }
        }

        Optional<Long> firstBroken() {
            return broken == 0 ? Optional.empty() : Optional.of(broken);
        }
    }
}
