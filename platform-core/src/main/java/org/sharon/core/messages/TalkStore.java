package org.sharon.core.messages;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.messages.Talk.State;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;

/** Who writes to whom, in the database. */
final class TalkStore {

    /**
     * A conversation in somebody's list.
     *
     * @param isNew there is something that they have not seen
     */
    record Listed(Talk talk, boolean isNew) {}

    private static final String COLUMNS =
            """
            SELECT r.id AS room, r.trust, r.service, r.slug, r.title, r.welcome, s.account, s.other,
                   a.nickname, a.avatar, s.listed, t.state, t.asked_by, t.asked_at, t.decided_by,
                   t.decided_at, t.blocked_by, s.last_at
            """;

    private static final String FROM =
            """
              FROM message_side s
              JOIN message_thread t ON t.room = s.room
              JOIN room r ON r.id = s.room
              JOIN account a ON a.id = s.other
            """;

    private static final String SELECT = COLUMNS + FROM;

    private static final String LIST =
            COLUMNS
                    + """
                    , EXISTS (SELECT 1 FROM post p
                               WHERE p.room = s.room AND p.seq > s.seen_seq AND p.state = 'posted'
                                 AND p.author <> s.account) AS is_new
                    """
                    + FROM
                    + """
                     WHERE s.account = :account AND s.listed AND s.last_at < :before
                       AND s.service IN (<services>)
                     ORDER BY s.last_at DESC
                     LIMIT :limit
                    """;

    private static final String ADD =
            """
            INSERT INTO message_thread (room, trust, service, asked_by, asked_of, state, asked_at)
            VALUES (:room, :trust, :service, :by, :of, 'asked', :at)
            """;

    private static final String ADD_SIDE =
            """
            INSERT INTO message_side (account, room, other, service, last_at)
            VALUES (:account, :room, :other, :service, :at)
            """;

    private static final String ASK_AGAIN =
            """
            UPDATE message_thread
               SET state = 'asked', asked_by = :by, asked_of = :of, asked_at = :at,
                   decided_by = NULL, decided_at = NULL
             WHERE room = :room
            """;

    private static final String DECIDE =
            """
            UPDATE message_thread SET state = :state, decided_by = :by, decided_at = :at
             WHERE room = :room
            """;

    private static final String CHOOSE =
            """
            INSERT INTO message_choice (account, welcomes, changed_at)
            VALUES (:account, :welcomes, :at)
            ON DUPLICATE KEY UPDATE welcomes = VALUES(welcomes), changed_at = VALUES(changed_at)
            """;

    private static final String IS_CASE =
            """
            SELECT EXISTS (SELECT 1 FROM alert
                            WHERE post = :post AND trust = :trust AND service IN (<services>))
                OR EXISTS (SELECT 1 FROM review
                            WHERE post = :post AND trust = :trust AND service IN (<services>))
            """;

    private final Database database;

    @Inject
    TalkStore(Database database) {
        this.database = database;
    }

    /** Whether others may ask this person: not while they take a break. */
    boolean welcomes(long account) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT EXISTS (SELECT 1 FROM message_choice c"
                                                + " JOIN account a ON a.id = c.account"
                                                + " WHERE c.account = :account AND c.welcomes"
                                                + " AND a.paused_at IS NULL)")
                                .bind("account", account)
                                .mapTo(Boolean.class)
                                .one());
    }

    void choose(long account, boolean welcomes, Instant at) {
        database.write(
                handle ->
                        handle.createUpdate(CHOOSE)
                                .bind("account", account)
                                .bind("welcomes", welcomes)
                                .bind("at", at)
                                .execute());
    }

    void add(Handle handle, Room room, long by, long of, Instant at) {
        handle.createUpdate(ADD)
                .bind("room", room.id())
                .bind("trust", room.trust())
                .bind("service", room.service())
                .bind("by", by)
                .bind("of", of)
                .bind("at", at)
                .execute();
        addSide(handle, room, by, of, at);
        addSide(handle, room, of, by, at);
    }

    private static void addSide(Handle handle, Room room, long account, long other, Instant at) {
        handle.createUpdate(ADD_SIDE)
                .bind("account", account)
                .bind("room", room.id())
                .bind("other", other)
                .bind("service", room.service())
                .bind("at", at)
                .execute();
    }

    void askAgain(Handle handle, Talk talk, Instant at) {
        handle.createUpdate(ASK_AGAIN)
                .bind("room", talk.room().id())
                .bind("by", talk.me())
                .bind("of", talk.other())
                .bind("at", at)
                .execute();
    }

    /** Keeps two people, or one of them twice, from changing the same thing at once. */
    void lock(Handle handle, long first, long second) {
        handle.createQuery(
                        "SELECT id FROM account WHERE id IN (:first, :second) ORDER BY id FOR UPDATE")
                .bind("first", first)
                .bind("second", second)
                .mapTo(Long.class)
                .list();
    }

    Optional<Talk> between(Handle handle, long account, long other, String service) {
        return handle.createQuery(
                        SELECT
                                + " WHERE s.account = :account AND s.other = :other"
                                + " AND s.service = :service")
                .bind("account", account)
                .bind("other", other)
                .bind("service", service)
                .map((row, context) -> talk(row))
                .findOne();
    }

    Optional<Talk> find(long room, long account) {
        return database.read(handle -> find(handle, room, account));
    }

    Optional<Talk> find(Handle handle, long room, long account) {
        return handle.createQuery(SELECT + " WHERE s.account = :account AND s.room = :room")
                .bind("account", account)
                .bind("room", room)
                .map((row, context) -> talk(row))
                .findOne();
    }

    List<Listed> list(long account, Collection<String> services, Instant before, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .bind("account", account)
                                .bindList("services", services)
                                .bind("before", before)
                                .bind("limit", limit)
                                .map(
                                        (row, context) ->
                                                new Listed(talk(row), row.getBoolean("is_new")))
                                .list());
    }

    void decide(Handle handle, long room, State state, long by, Instant at) {
        handle.createUpdate(DECIDE)
                .bind("room", room)
                .bind("state", state.word())
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    void block(Handle handle, long room, @Nullable Long by) {
        handle.createUpdate("UPDATE message_thread SET blocked_by = :by WHERE room = :room")
                .bind("room", room)
                .bind("by", by)
                .execute();
    }

    void list(Handle handle, long room, long account, boolean listed) {
        handle.createUpdate(
                        "UPDATE message_side SET listed = :listed"
                                + " WHERE account = :account AND room = :room")
                .bind("listed", listed)
                .bind("account", account)
                .bind("room", room)
                .execute();
    }

    void moved(Handle handle, long room, Instant at) {
        handle.createUpdate("UPDATE message_side SET last_at = :at WHERE room = :room")
                .bind("at", at)
                .bind("room", room)
                .execute();
    }

    /** They have seen what the room was shown up to a place. */
    void seen(long account, long room, long seq) {
        database.write(
                handle ->
                        handle.createUpdate(
                                        "UPDATE message_side SET seen_seq = :seq WHERE"
                                                + " account = :account AND room = :room"
                                                + " AND seen_seq < :seq")
                                .bind("seq", seq)
                                .bind("account", account)
                                .bind("room", room)
                                .execute());
    }

    /** Whether something in this room is on the desk of these services because of this post. */
    boolean isCase(long post, int trust, Collection<String> services) {
        return database.read(
                handle ->
                        handle.createQuery(IS_CASE)
                                .bind("post", post)
                                .bind("trust", trust)
                                .bindList("services", services)
                                .mapTo(Boolean.class)
                                .one());
    }

    void addOpening(Handle handle, long room, long about, long by, Instant at) {
        handle.createUpdate(
                        "INSERT INTO message_opening (room, about, opened_by, opened_at)"
                                + " VALUES (:room, :about, :by, :at)")
                .bind("room", room)
                .bind("about", about)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    /** When staff read more of a conversation than was reported, the latest first. */
    List<Instant> openings(long room) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT opened_at FROM message_opening WHERE room = :room"
                                                + " ORDER BY opened_at DESC LIMIT 5")
                                .bind("room", room)
                                .map((row, context) -> row.getTimestamp(1).toInstant())
                                .list());
    }

    /** Whether the one who asks has said in this request what they wanted to say. */
    boolean hasAsked(Talk talk) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT EXISTS (SELECT 1 FROM post WHERE room = :room"
                                                + " AND author = :by AND created_at >= :since)")
                                .bind("room", talk.room().id())
                                .bind("by", talk.askedBy())
                                .bind("since", talk.askedAt())
                                .mapTo(Boolean.class)
                                .one());
    }

    private static Talk talk(ResultSet row) throws SQLException {
        return new Talk(
                new Room(
                        row.getLong("room"),
                        row.getInt("trust"),
                        row.getString("service"),
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("welcome"),
                        Room.Kind.BETWEEN),
                row.getLong("account"),
                row.getLong("other"),
                row.getString("nickname"),
                row.getString("avatar"),
                row.getBoolean("listed"),
                State.of(row.getString("state")),
                row.getLong("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                number(row, "decided_by"),
                instant(row.getTimestamp("decided_at")),
                number(row, "blocked_by"),
                row.getTimestamp("last_at").toInstant());
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
