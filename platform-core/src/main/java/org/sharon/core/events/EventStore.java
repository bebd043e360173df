package org.sharon.core.events;

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
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;

/** Events in the database. */
final class EventStore {

    private static final int MOST = 300;

    private static final String SELECT =
            """
            SELECT e.id, e.trust, e.service, e.room, e.title, e.text, e.starts_at, e.minutes,
                   e.place_room, e.place, e.leader, e.state, e.reason, e.revision, e.corrected_at,
                   e.written_by
              FROM room_event e
            """;

    private static final String COMING =
            SELECT
                    + """
                     WHERE e.trust = :trust AND e.starts_at > :since AND e.state <> 'draft'
                     ORDER BY e.starts_at, e.id
                     LIMIT :limit
                    """;

    private static final String BETWEEN =
            SELECT
                    + """
                     WHERE e.room = :room AND e.starts_at >= :since AND e.starts_at < :until
                       AND e.state <> 'draft'
                     ORDER BY e.starts_at DESC, e.id DESC
                     LIMIT :limit
                    """;

    private static final String FIRST =
            """
            SELECT starts_at FROM room_event
             WHERE room = :room AND state <> 'draft'
             ORDER BY starts_at LIMIT 1
            """;

    private static final String OF_ROOMS =
            SELECT
                    + """
                     WHERE e.room IN (<rooms>) AND e.starts_at > :since
                     ORDER BY e.starts_at, e.id
                     LIMIT :limit
                    """;

    private static final String ADD =
            """
            INSERT INTO room_event (trust, service, room, title, text, starts_at, minutes, place_room,
                                    place, leader, state, written_by, client_key, part, written_at)
            VALUES (:trust, :service, :room, :title, :text, :starts, :minutes, :placeRoom, :place,
                    :leader, :state, :by, :key, :part, :at)
            ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)
            """;

    /** Whoever is reminded is reminded again when it moves. */
    private static final String CHANGE =
            """
            UPDATE room_event
               SET told_at = IF(starts_at = :starts, told_at, NULL),
                   title = :title, text = :text, starts_at = :starts, minutes = :minutes,
                   place_room = :placeRoom, place = :place, leader = :leader,
                   corrected_at = IF(state = 'scheduled', :at, corrected_at),
                   revision = revision + 1
             WHERE id = :id AND revision = :revision AND state <> 'cancelled'
            """;

    private static final String PUBLISH =
            "UPDATE room_event SET state = 'scheduled' WHERE id = :id AND state = 'draft'";

    private static final String CANCEL =
            """
            UPDATE room_event SET state = 'cancelled', reason = :reason, revision = revision + 1
             WHERE id = :id AND state = 'scheduled'
            """;

    private static final String REMOVE =
            "DELETE FROM room_event WHERE id = :id AND state = 'draft'";

    private static final String TO_TELL =
            SELECT
                    + """
                     WHERE e.state = 'scheduled' AND e.starts_at > :now AND e.starts_at <= :soon
                       AND e.told_at IS NULL
                     ORDER BY e.starts_at
                     LIMIT 50
                    """;

    private static final String TAKE =
            "UPDATE room_event SET told_at = :at WHERE id = :id AND told_at IS NULL";

    private static final String REMINDED =
            """
            SELECT r.account
              FROM event_reminder r
              JOIN account a ON a.id = r.account AND a.closed_at IS NULL
             WHERE r.event = :event
            """;

    private static final String FORGET =
            """
            DELETE r FROM event_reminder r JOIN room_event e ON e.id = r.event
             WHERE e.starts_at < :before
            """;

    private final Database database;

    @Inject
    EventStore(Database database) {
        this.database = database;
    }

    /** What is coming in a trust, and what has just been. */
    List<Event> listComing(int trust, Instant since) {
        return database.read(
                handle ->
                        handle.createQuery(COMING)
                                .bind("trust", trust)
                                .bind("since", since)
                                .bind("limit", MOST)
                                .map((row, context) -> event(row))
                                .list());
    }

    /** What was in a room in a time, the newest first. */
    List<Event> listBetween(long room, Instant since, Instant until) {
        return database.read(
                handle ->
                        handle.createQuery(BETWEEN)
                                .bind("room", room)
                                .bind("since", since)
                                .bind("until", until)
                                .bind("limit", MOST)
                                .map((row, context) -> event(row))
                                .list());
    }

    /** When the first began that members of a room saw; empty when there was none. */
    Optional<Instant> firstIn(long room) {
        return database.read(
                handle ->
                        handle.createQuery(FIRST)
                                .bind("room", room)
                                .map((row, context) -> row.getTimestamp("starts_at").toInstant())
                                .findOne());
    }

    /** With drafts. */
    List<Event> listOfRooms(Collection<Long> rooms, Instant since) {
        return rooms.isEmpty()
                ? List.of()
                : database.read(
                        handle ->
                                handle.createQuery(OF_ROOMS)
                                        .bindList("rooms", List.copyOf(rooms))
                                        .bind("since", since)
                                        .bind("limit", MOST)
                                        .map((row, context) -> event(row))
                                        .list());
    }

    Optional<Event> find(long id) {
        return database.read(
                handle ->
                        handle.createQuery(SELECT + " WHERE e.id = :id")
                                .bind("id", id)
                                .map((row, context) -> event(row))
                                .findOne());
    }

    long add(
            Handle handle,
            EventDraft draft,
            Plan plan,
            Event.State state,
            long by,
            UUID key,
            int part,
            Instant at) {
        return bound(handle.createUpdate(ADD), plan)
                .bind("trust", draft.room().trust())
                .bind("service", draft.room().service())
                .bind("room", draft.room().id())
                .bind("state", state.word())
                .bind("by", by)
                .bind("key", bytes(key))
                .bind("part", part)
                .bind("at", at)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** False when a colleague was quicker. */
    boolean change(Handle handle, long id, int revision, Plan plan, Instant at) {
        return bound(handle.createUpdate(CHANGE), plan)
                        .bind("id", id)
                        .bind("revision", revision)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    boolean publish(Handle handle, long id) {
        return handle.createUpdate(PUBLISH).bind("id", id).execute() > 0;
    }

    boolean cancel(Handle handle, long id, String reason) {
        return handle.createUpdate(CANCEL).bind("id", id).bind("reason", reason).execute() > 0;
    }

    /** A draft goes without a trace, for nobody has seen it. */
    boolean remove(Handle handle, long id) {
        return handle.createUpdate(REMOVE).bind("id", id).execute() > 0;
    }

    boolean isReminded(long event, long account) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT EXISTS (SELECT 1 FROM event_reminder"
                                                + " WHERE event = :event AND account = :account)")
                                .bind("event", event)
                                .bind("account", account)
                                .mapTo(Boolean.class)
                                .one());
    }

    void remind(long event, long account, boolean on) {
        String sql =
                on
                        ? "INSERT IGNORE INTO event_reminder (event, account) VALUES (:event, :account)"
                        : "DELETE FROM event_reminder WHERE event = :event AND account = :account";
        database.write(
                handle ->
                        handle.createUpdate(sql)
                                .bind("event", event)
                                .bind("account", account)
                                .execute());
    }

    /** Those that begin soon, and of which nobody has been reminded. */
    List<Event> listToTell(Instant now, Instant soon) {
        return database.read(
                handle ->
                        handle.createQuery(TO_TELL)
                                .bind("now", now)
                                .bind("soon", soon)
                                .map((row, context) -> event(row))
                                .list());
    }

    /** False when another node reminds people of it. */
    boolean take(Handle handle, long id, Instant at) {
        return handle.createUpdate(TAKE).bind("id", id).bind("at", at).execute() > 0;
    }

    List<Long> listReminded(Handle handle, long event) {
        return handle.createQuery(REMINDED).bind("event", event).mapTo(Long.class).list();
    }

    /** Who wanted to be reminded of what is over is nobody's business any more. */
    void forgetBefore(Instant before) {
        database.write(handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    private static <T extends SqlStatement<T>> T bound(T statement, Plan plan) {
        return statement
                .bind("title", plan.title())
                .bind("text", plan.text())
                .bind("starts", plan.startsAt())
                .bind("minutes", plan.minutes())
                .bind("placeRoom", plan.placeRoom())
                .bind("place", plan.place())
                .bind("leader", plan.leader());
    }

    private static Event event(ResultSet row) throws SQLException {
        long placeRoom = row.getLong("place_room");
        Long inRoom = row.wasNull() ? null : placeRoom;
        return new Event(
                row.getLong("id"),
                row.getInt("trust"),
                row.getString("service"),
                row.getLong("room"),
                new Plan(
                        row.getString("title"),
                        row.getString("text"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getInt("minutes"),
                        inRoom,
                        row.getString("place"),
                        row.getString("leader")),
                Event.State.of(row.getString("state")),
                row.getString("reason"),
                row.getInt("revision"),
                instant(row, "corrected_at"),
                row.getLong("written_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }
}
