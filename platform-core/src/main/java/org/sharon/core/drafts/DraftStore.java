package org.sharon.core.drafts;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Drafts in the database. */
final class DraftStore {

    /** Older ones are found by nobody, and deleted by and by. */
    static final Duration KEPT = Duration.ofDays(30);

    /** More than this, and the oldest goes. */
    static final int MOST = 100;

    private static final String COLUMNS =
            "SELECT place, revision, writer, sealed, older, saved_at FROM draft";

    private static final String FIND =
            COLUMNS + " WHERE account = :account AND place = :place AND saved_at > :oldest";

    private static final String LOCK =
            COLUMNS + " WHERE account = :account AND place = :place FOR UPDATE";

    private static final String LIST =
            COLUMNS
                    + """
                       WHERE account = :account AND sealed IS NOT NULL AND saved_at > :oldest
                       ORDER BY saved_at DESC
                       LIMIT :most
                      """;

    private static final String PLACES =
            "SELECT place FROM draft WHERE account = :account AND sealed IS NOT NULL";

    private static final String ADD =
            """
            INSERT IGNORE INTO draft (account, place, revision, writer, saved_at)
            VALUES (:account, :place, 0, '', :now)
            """;

    private static final String SET =
            """
            UPDATE draft
               SET revision = :revision, writer = :writer, sealed = :words, older = :older,
                   saved_at = :now
             WHERE account = :account AND place = :place
            """;

    private static final String REMOVE =
            "DELETE FROM draft WHERE account = :account AND place = :place";

    private static final String REMOVE_MANY =
            """
            DELETE FROM draft WHERE account = :account ORDER BY saved_at LIMIT :tooMany
            """;

    private static final String COUNT = "SELECT COUNT(*) FROM draft WHERE account = :account";

    private static final String SWEEP = "DELETE FROM draft WHERE saved_at < :oldest LIMIT 200";

    private final Database database;
    private final Clock clock;

    @Inject
    DraftStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<SealedDraft> find(long account, String place) {
        return database.read(
                handle ->
                        handle.createQuery(FIND)
                                .bind("account", account)
                                .bind("place", place)
                                .bind("oldest", oldest())
                                .map((row, context) -> draft(row))
                                .findOne());
    }

    List<SealedDraft> list(long account) {
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .bind("account", account)
                                .bind("oldest", oldest())
                                .bind("most", MOST)
                                .map((row, context) -> draft(row))
                                .list());
    }

    /** Where this person has begun to write. */
    Set<String> places(long account) {
        return new HashSet<>(
                database.read(
                        handle ->
                                handle.createQuery(PLACES)
                                        .bind("account", account)
                                        .mapTo(String.class)
                                        .list()));
    }

    /**
     * Changes one draft while nobody else can. {@code change} gets what is there, or a new one, and
     * answers what shall be there: the same again for nothing to change, or empty to delete it.
     */
    long change(long account, String place, Function<SealedDraft, Optional<SealedDraft>> change) {
        return database.write(
                handle -> {
                    SealedDraft before = lock(handle, account, place);
                    Optional<SealedDraft> after = change.apply(before);
                    if (after.isEmpty()) {
                        remove(handle, account, place);
                        return 0L;
                    }
                    if (after.get().equals(before)) {
                        return before.revision();
                    }
                    if (before.isNew()) {
                        makeRoom(handle, account);
                    }
                    write(handle, account, after.get());
                    return after.get().revision();
                });
    }

    void remove(long account, String place) {
        database.write(
                handle -> {
                    remove(handle, account, place);
                    return null;
                });
    }

    private SealedDraft lock(Handle handle, long account, String place) {
        Optional<SealedDraft> there = findLocked(handle, account, place);
        if (there.isPresent()) {
            return there.get();
        }
        handle.createUpdate(ADD)
                .bind("account", account)
                .bind("place", place)
                .bind("now", clock.instant())
                .execute();
        return findLocked(handle, account, place).orElseGet(() -> SealedDraft.none(place));
    }

    private static Optional<SealedDraft> findLocked(Handle handle, long account, String place) {
        return handle.createQuery(LOCK)
                .bind("account", account)
                .bind("place", place)
                .map((row, context) -> draft(row))
                .findOne();
    }

    private void makeRoom(Handle handle, long account) {
        handle.createUpdate(SWEEP).bind("oldest", oldest()).execute();
        long count = handle.createQuery(COUNT).bind("account", account).mapTo(Long.class).one();
        if (count > MOST) {
            handle.createUpdate(REMOVE_MANY)
                    .bind("account", account)
                    .bind("tooMany", count - MOST)
                    .execute();
        }
    }

    private static void write(Handle handle, long account, SealedDraft draft) {
        handle.createUpdate(SET)
                .bind("account", account)
                .bind("place", draft.place())
                .bind("revision", draft.revision())
                .bind("writer", draft.writer())
                .bind("words", draft.words())
                .bind("older", draft.older())
                .bind("now", draft.savedAt())
                .execute();
    }

    private static void remove(Handle handle, long account, String place) {
        handle.createUpdate(REMOVE).bind("account", account).bind("place", place).execute();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private static SealedDraft draft(ResultSet row) throws SQLException {
        return new SealedDraft(
                row.getString("place"),
                row.getLong("revision"),
                row.getString("writer"),
                row.getBytes("sealed"),
                row.getBytes("older"),
                row.getTimestamp("saved_at").toInstant());
    }
}
