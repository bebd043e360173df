package org.sharon.core.notices;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sharon.core.store.Database;

/** Notices in the database. */
final class NoticeStore {

    /** A notice that was told. */
    record Told(long id, NoticeKind kind, String address, boolean unread, Instant at) {}

    /** Where a page of notices ends: the next one begins after it. */
    record Place(Instant at, long id) {

        static final Place NEWEST = new Place(Instant.parse("9999-01-01T00:00:00Z"), 0);

        static Place after(Told told) {
            return new Place(told.at(), told.id());
        }

        /** As written by {@link #word}; the newest when it cannot be read. */
        static Place of(String word) {
            String[] parts = word.split("-", 2);
            try {
                return new Place(
                        Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException none) {
                return NEWEST;
            }
        }

        String word() {
            return at.toEpochMilli() + "-" + id;
        }
    }

    private static final String ADD =
            """
            INSERT INTO notice (account, kind, address, unread, told_at)
            VALUES (:account, :kind, :address, 1, :at)
            ON DUPLICATE KEY UPDATE told_at = VALUES(told_at)
            """;

    private static final String COLUMNS = "SELECT id, kind, address, unread, told_at FROM notice";

    private static final String LIST =
            COLUMNS
                    + """
                     WHERE account = :account
                       AND (told_at < :at OR told_at = :at AND id < :id)
                     ORDER BY told_at DESC, id DESC
                     LIMIT :limit
                    """;

    private static final String FIND = COLUMNS + " WHERE account = :account AND id = :id";

    private static final String UNREAD =
            "SELECT DISTINCT address FROM notice WHERE account = :account AND unread = 1 LIMIT :most";

    private static final String READ =
            "UPDATE notice SET unread = NULL WHERE account = :account AND id IN (<ids>)";

    private static final String SEEN =
            """
            UPDATE notice SET unread = NULL
             WHERE account = :account AND unread = 1 AND address = :address
            """;

    private static final String READ_ALL =
            "UPDATE notice SET unread = NULL WHERE account = :account AND unread = 1";

    private static final String FORGET =
            """
            DELETE FROM notice
             WHERE account = :account AND told_at < :before AND unread IS NULL
             ORDER BY told_at LIMIT 500
            """;

    private final Database database;

    @Inject
    NoticeStore(Database database) {
        this.database = database;
    }

    void add(Handle handle, Collection<Notice> notices, Instant at) {
        // In one order everywhere, so that two nodes never wait for each other.
        PreparedBatch batch = handle.prepareBatch(ADD);
        notices.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Notice::account).thenComparing(Notice::address))
                .forEach(
                        each ->
                                batch.bind("account", each.account())
                                        .bind("kind", each.kind().word())
                                        .bind("address", each.address())
                                        .bind("at", at)
                                        .add());
        batch.execute();
    }

    List<Told> list(long account, Place after, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .bind("account", account)
                                .bind("at", after.at())
                                .bind("id", after.id())
                                .bind("limit", limit)
                                .map((row, context) -> told(row))
                                .list());
    }

    Optional<Told> find(long account, long id) {
        return database.read(
                handle ->
                        handle.createQuery(FIND)
                                .bind("account", account)
                                .bind("id", id)
                                .map((row, context) -> told(row))
                                .findOne());
    }

    /** Where what somebody has not read yet leads to; not more than so many. */
    Set<String> unread(long account, int most) {
        return database.read(
                handle ->
                        handle.createQuery(UNREAD)
                                .bind("account", account)
                                .bind("most", most)
                                .mapTo(String.class)
                                .set());
    }

    void markRead(long account, Collection<Long> ids) {
        database.write(
                handle ->
                        handle.createUpdate(READ)
                                .bind("account", account)
                                .bindList("ids", List.copyOf(ids))
                                .execute());
    }

    void markSeen(long account, String address) {
        database.write(
                handle ->
                        handle.createUpdate(SEEN)
                                .bind("account", account)
                                .bind("address", address)
                                .execute());
    }

    /** Marks all as read, and forgets what was read and is older than {@code before}. */
    void markAllRead(long account, Instant before) {
        database.write(
                handle -> {
                    handle.createUpdate(READ_ALL).bind("account", account).execute();
                    return handle.createUpdate(FORGET)
                            .bind("account", account)
                            .bind("before", before)
                            .execute();
                });
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getLong("id"),
                NoticeKind.of(row.getString("kind")),
                row.getString("address"),
                row.getBoolean("unread"),
                row.getTimestamp("told_at").toInstant());
    }
}
