package org.sharon.core.manners;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** What is agreed, in the database. */
final class MannerStore {

    /** Looks only at the newest end: where writing is slow, somebody's last message is near it. */
    private static final String LAST =
            """
            SELECT MAX(created_at) FROM (
              SELECT author, created_at FROM post WHERE room = :room ORDER BY seq DESC LIMIT 500) AS newest
             WHERE author = :author
            """;

    private static final String SAVE =
            """
            INSERT INTO room_manner (room, slow_seconds, staffed_only, read_first)
            VALUES (:room, :slow, :staffed, :first)
            ON DUPLICATE KEY UPDATE slow_seconds = :slow, staffed_only = :staffed, read_first = :first
            """;

    private final Database database;

    @Inject
    MannerStore(Database database) {
        this.database = database;
    }

    /** Of all rooms in which somebody has chosen something, by the number of the room. */
    Map<Long, Manner> list() {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT room, slow_seconds, staffed_only, read_first FROM room_manner")
                                .map(
                                        (row, context) ->
                                                Map.entry(
                                                        row.getLong("room"),
                                                        new Manner(
                                                                row.getInt("slow_seconds"),
                                                                row.getBoolean("staffed_only"),
                                                                row.getBoolean("read_first"))))
                                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void save(Handle handle, long room, Manner manner) {
        handle.createUpdate(SAVE)
                .bind("room", room)
                .bind("slow", manner.slowSeconds())
                .bind("staffed", manner.staffedOnly())
                .bind("first", manner.readFirst())
                .execute();
    }

    Optional<Long> findRoom(int trust, String slug) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT id FROM room WHERE trust = :trust AND slug = :slug")
                                .bind("trust", trust)
                                .bind("slug", slug)
                                .mapTo(Long.class)
                                .findOne());
    }

    /** When somebody last wrote in a room. */
    Optional<Instant> findLast(long room, long author) {
        return database.read(
                handle ->
                        handle.createQuery(LAST)
                                .bind("room", room)
                                .bind("author", author)
                                .map(
                                        (row, context) ->
                                                Optional.ofNullable(row.getTimestamp(1))
                                                        .map(java.sql.Timestamp::toInstant))
                                .one());
    }
}
