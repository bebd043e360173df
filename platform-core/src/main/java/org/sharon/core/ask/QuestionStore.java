package org.sharon.core.ask;

import com.google.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.ask.Question.Hand;
import org.sharon.core.ask.Question.State;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;

/** Questions in the database. */
final class QuestionStore {

    private static final String SELECT =
            """
            SELECT q.room, q.trust, q.service, r.slug, r.title, r.welcome, r.kind, q.member, a.nickname,
                   a.avatar, q.state, q.asked_at, q.due_at, q.last_at, q.claimed_by,
                   c.nickname AS claimed_name
              FROM question q
              JOIN room r ON r.id = q.room
              JOIN account a ON a.id = q.member
              LEFT JOIN account c ON c.id = q.claimed_by
            """;

    /** A form that failed half-way has left a question without words. */
    private static final String HAS_WORDS = " AND r.next_seq > 1";

    private static final String ADD =
            """
            INSERT INTO question (room, trust, service, member, client_key, state, asked_at, due_at, last_at)
            VALUES (:room, :trust, :service, :member, :key, 'waiting', :at, :due, :at)
            """;

    /** What waits already keeps the time that was promised. */
    private static final String WAITS =
            """
            UPDATE question
               SET asked_at = IF(state = 'waiting', asked_at, :at),
                   due_at = IF(state = 'waiting', due_at, :due),
                   last_at = :at,
                   state = 'waiting'
             WHERE room = :room
            """;

    private static final String IS_ANSWERED =
            """
            UPDATE question
               SET state = 'answered', last_at = :at, claimed_by = NULL, claimed_at = NULL
             WHERE room = :room
            """;

    private static final String CLOSE =
            """
            UPDATE question
               SET state = 'closed', last_at = :at, claimed_by = NULL, claimed_at = NULL
             WHERE room = :room AND state <> 'closed'
            """;

    private static final String CLAIM =
            """
            UPDATE question SET claimed_by = :by, claimed_at = :at
             WHERE room = :room AND state = 'waiting'
               AND (:over OR claimed_by IS NULL OR claimed_by = :by OR claimed_at < :stale)
            """;

    private final Database database;

    @Inject
    QuestionStore(Database database) {
        this.database = database;
    }

    void add(Handle handle, Room room, long member, UUID key, Instant at, @Nullable Instant due) {
        handle.createUpdate(ADD)
                .bind("room", room.id())
                .bind("trust", room.trust())
                .bind("service", room.service())
                .bind("member", member)
                .bind("key", bytes(key))
                .bind("at", at)
                .bind("due", due)
                .execute();
    }

    Optional<Question> findByKey(Handle handle, long member, UUID key) {
        return handle.createQuery(SELECT + " WHERE q.member = :member AND q.client_key = :key")
                .bind("member", member)
                .bind("key", bytes(key))
                .map((row, context) -> question(row))
                .findOne();
    }

    Optional<Question> find(long room) {
        return database.read(handle -> find(handle, room));
    }

    Optional<Question> find(Handle handle, long room) {
        return handle.createQuery(SELECT + " WHERE q.room = :room")
                .bind("room", room)
                .map((row, context) -> question(row))
                .findOne();
    }

    /** Of a member in these services, the newest first, before a moment. */
    List<Question> listOfMember(
            long member, Collection<String> services, Instant before, int limit) {
        if (services.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + " WHERE q.member = :member AND q.last_at < :before"
                                                + " AND q.service IN (<services>)"
                                                + HAS_WORDS
                                                + " ORDER BY q.last_at DESC LIMIT :limit")
                                .bind("member", member)
                                .bind("before", before)
                                .bindList("services", services)
                                .bind("limit", limit)
                                .map((row, context) -> question(row))
                                .list());
    }

    /** What waits for the teams of these services, the oldest first. */
    List<Question> listWaiting(int trust, Collection<String> services, int limit) {
        return list(
                trust,
                services,
                " AND q.state = 'waiting' ORDER BY q.asked_at",
                limit,
                Instant.MAX);
    }

    /** What these teams have answered or closed, the newest first. */
    List<Question> listDone(int trust, Collection<String> services, Instant before, int limit) {
        return list(
                trust,
                services,
                " AND q.state IN ('answered', 'closed') AND q.last_at < :before"
                        + " ORDER BY q.last_at DESC",
                limit,
                before);
    }

    private List<Question> list(
            int trust, Collection<String> services, String which, int limit, Instant before) {
        if (services.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle -> {
                    var query =
                            handle.createQuery(
                                            SELECT
                                                    + " WHERE q.trust = :trust"
                                                    + " AND q.service IN (<services>)"
                                                    + HAS_WORDS
                                                    + which
                                                    + " LIMIT :limit")
                                    .bind("trust", trust)
                                    .bindList("services", services)
                                    .bind("limit", limit);
                    if (which.contains(":before")) {
                        query.bind("before", before);
                    }
                    return query.map((row, context) -> question(row)).list();
                });
    }

    void waits(Handle handle, long room, Instant at, @Nullable Instant due) {
        handle.createUpdate(WAITS).bind("room", room).bind("at", at).bind("due", due).execute();
    }

    void isAnswered(Handle handle, long room, Instant at) {
        handle.createUpdate(IS_ANSWERED).bind("room", room).bind("at", at).execute();
    }

    boolean close(Handle handle, long room, Instant at) {
        return handle.createUpdate(CLOSE).bind("room", room).bind("at", at).execute() == 1;
    }

    boolean claim(Handle handle, long room, long by, boolean over, Instant at, Instant stale) {
        return handle.createUpdate(CLAIM)
                        .bind("room", room)
                        .bind("by", by)
                        .bind("over", over)
                        .bind("at", at)
                        .bind("stale", stale)
                        .execute()
                == 1;
    }

    void release(Handle handle, long room, long by) {
        handle.createUpdate(
                        "UPDATE question SET claimed_by = NULL, claimed_at = NULL"
                                + " WHERE room = :room AND claimed_by = :by")
                .bind("room", room)
                .bind("by", by)
                .execute();
    }

    private static Question question(ResultSet row) throws SQLException {
        long by = row.getLong("claimed_by");
        Hand hand = row.wasNull() ? null : new Hand(by, row.getString("claimed_name"));
        Timestamp due = row.getTimestamp("due_at");
        return new Question(
                new Room(
                        row.getLong("room"),
                        row.getInt("trust"),
                        row.getString("service"),
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("welcome"),
                        Room.Kind.QUESTION),
                row.getLong("member"),
                row.getString("nickname"),
                row.getString("avatar"),
                State.of(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                due == null ? null : due.toInstant(),
                row.getTimestamp("last_at").toInstant(),
                hand);
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }
}
