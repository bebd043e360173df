package org.sharon.core.messages;

import com.google.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sharon.core.messages.Group.Person;
import org.sharon.core.messages.Group.State;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;

/** Small groups in the database. */
final class GroupStore {

    /**
     * A group in somebody's list.
     *
     * @param isNew there is something that they have not seen
     */
    record Listed(Group group, boolean isNew) {}

    /**
     * Somebody whom a person writes to.
     *
     * @param word of the conversation that the two have
     */
    record Known(String word, long account, String nickname, String avatar) {}

    private record Mark(long room, boolean isNew) {}

    private static final String SELECT =
            """
            SELECT r.id AS room, r.trust, r.service, r.slug, r.title, r.welcome, g.begun_by
              FROM message_group g
              JOIN room r ON r.id = g.room
            """;

    private static final String PEOPLE =
            """
            SELECT p.room, p.account, a.nickname, a.avatar, a.paused_at IS NOT NULL AS resting,
                   a.closed_at IS NOT NULL AS gone, p.state, p.asked_at, p.changed_at, p.asks_stop
              FROM message_group_person p
              JOIN account a ON a.id = p.account
             WHERE p.room IN (<rooms>)
             ORDER BY p.changed_at, p.account
            """;

    private static final String LIST =
            """
            SELECT p.room,
                   p.state = 'in' AND EXISTS (
                     SELECT 1 FROM post o
                      WHERE o.room = p.room AND o.seq > p.seen_seq AND o.state = 'posted'
                        AND o.author <> p.account
                        AND NOT EXISTS (
                              SELECT 1 FROM room_guest e
                               WHERE e.room = p.room AND e.account = p.account
                                 AND e.since >= o.created_at)) AS is_new
              FROM message_group_person p
             WHERE p.account = :account AND p.service IN (<services>)
               AND (p.state IN ('in', 'aside') OR p.state = 'asked' AND p.asked_at > :since)
             ORDER BY p.last_at DESC
             LIMIT :limit
            """;

    private static final String ADD =
            """
            INSERT INTO message_group (room, trust, service, begun_by, client_key, begun_at)
            VALUES (:room, :trust, :service, :by, :key, :at)
            """;

    private static final String PUT =
            """
            INSERT INTO message_group_person
                   (account, room, service, state, asked_at, changed_at, last_at)
            VALUES (:account, :room, :service, :state, :at, :at, :at)
            ON DUPLICATE KEY UPDATE state = VALUES(state), asked_at = VALUES(asked_at),
                   changed_at = VALUES(changed_at), last_at = VALUES(last_at)
            """;

    private static final String MOVE =
            """
            UPDATE message_group_person SET state = :state, changed_at = :at
             WHERE account = :account AND room = :room
            """;

    private static final String JOIN =
            """
            UPDATE message_group_person
               SET state = 'in', changed_at = :at, last_at = :at,
                   seen_seq = (SELECT next_seq - 1 FROM room WHERE id = :room)
             WHERE account = :account AND room = :room
            """;

    private static final String OPEN_TALKS =
            """
            SELECT r.slug, s.other, a.nickname, a.avatar
              FROM message_side s
              JOIN message_thread t ON t.room = s.room AND t.state = 'open'
                                   AND t.blocked_by IS NULL
              JOIN room r ON r.id = s.room
              JOIN account a ON a.id = s.other
             WHERE s.account = :account AND s.listed AND s.service = :service
             ORDER BY s.last_at DESC
             LIMIT :limit
            """;

    private static final String TAKEN =
            """
            SELECT account, COUNT(*) AS taken FROM message_group_person
             WHERE account IN (<people>)
               AND (state = 'in' OR state = 'asked' AND asked_at > :since)
             GROUP BY account
            """;

    private static final String WELCOMING =
            """
            SELECT c.account FROM message_choice c
              JOIN account a ON a.id = c.account
             WHERE c.account IN (<people>) AND c.welcomes AND a.paused_at IS NULL
            """;

    private final Database database;

    @Inject
    GroupStore(Database database) {
        this.database = database;
    }

    /** Whatever changes who is in a group comes one after the other, and after its messages. */
    void lock(Handle handle, long room) {
        handle.createQuery("SELECT id FROM room WHERE id = :room FOR UPDATE")
                .bind("room", room)
                .mapTo(Long.class)
                .one();
    }

    /** Whatever one person begins comes one after the other. */
    void lockAccount(Handle handle, long account) {
        handle.createQuery("SELECT id FROM account WHERE id = :account FOR UPDATE")
                .bind("account", account)
                .mapTo(Long.class)
                .one();
    }

    Optional<Group> find(int trust, String slug) {
        return database.read(
                handle ->
                        handle.createQuery(SELECT + " WHERE r.trust = :trust AND r.slug = :slug")
                                .bind("trust", trust)
                                .bind("slug", slug)
                                .map((row, context) -> group(row))
                                .findOne()
                                .map(group -> peopled(handle, List.of(group)).get(0)));
    }

    Optional<Group> find(Handle handle, long room) {
        return handle.createQuery(SELECT + " WHERE g.room = :room")
                .bind("room", room)
                .map((row, context) -> group(row))
                .findOne()
                .map(group -> peopled(handle, List.of(group)).get(0));
    }

    Optional<Group> findByKey(Handle handle, long account, UUID key) {
        return handle.createQuery(SELECT + " WHERE g.begun_by = :account AND g.client_key = :key")
                .bind("account", account)
                .bind("key", bytes(key))
                .map((row, context) -> group(row))
                .findOne()
                .map(group -> peopled(handle, List.of(group)).get(0));
    }

    /**
     * The groups that somebody is in or asked to, the newest words first.
     *
     * @param askedSince whoever was asked before has not answered
     */
    List<Listed> list(long account, Collection<String> services, Instant askedSince, int limit) {
        if (services.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle -> {
                    List<Mark> marks =
                            handle.createQuery(LIST)
                                    .bind("account", account)
                                    .bindList("services", services)
                                    .bind("since", askedSince)
                                    .bind("limit", limit)
                                    .map(
                                            (row, context) ->
                                                    new Mark(
                                                            row.getLong("room"),
                                                            row.getBoolean("is_new")))
                                    .list();
                    if (marks.isEmpty()) {
                        return List.<Listed>of();
                    }
                    List<Group> groups =
                            handle.createQuery(SELECT + " WHERE g.room IN (<rooms>)")
                                    .bindList("rooms", marks.stream().map(Mark::room).toList())
                                    .map((row, context) -> group(row))
                                    .list();
                    Map<Long, Group> found =
                            peopled(handle, groups).stream()
                                    .collect(Collectors.toMap(each -> each.room().id(), it -> it));
                    return marks.stream()
                            .map(mark -> new Listed(found.get(mark.room()), mark.isNew()))
                            .toList();
                });
    }

    void add(Handle handle, Room room, long by, UUID key, Instant at) {
        handle.createUpdate(ADD)
                .bind("room", room.id())
                .bind("trust", room.trust())
                .bind("service", room.service())
                .bind("by", by)
                .bind("key", bytes(key))
                .bind("at", at)
                .execute();
    }

    /** Somebody has to do with a group from now on, or again. */
    void put(Handle handle, Room room, long account, State state, Instant at) {
        handle.createUpdate(PUT)
                .bind("account", account)
                .bind("room", room.id())
                .bind("service", room.service())
                .bind("state", state.word())
                .bind("at", at)
                .execute();
    }

    void move(Handle handle, Room room, long account, State state, Instant at) {
        handle.createUpdate(MOVE)
                .bind("state", state.word())
                .bind("at", at)
                .bind("account", account)
                .bind("room", room.id())
                .execute();
    }

    /** They are in it, and have seen what was said before as far as they are concerned. */
    void join(Handle handle, Room room, long account, Instant at) {
        handle.createUpdate(JOIN)
                .bind("at", at)
                .bind("room", room.id())
                .bind("account", account)
                .execute();
    }

    void stopAsking(Handle handle, Room room, long account) {
        handle.createUpdate(
                        "UPDATE message_group_person SET asks_stop = TRUE"
                                + " WHERE account = :account AND room = :room")
                .bind("account", account)
                .bind("room", room.id())
                .execute();
    }

    void moved(Handle handle, long room, Instant at) {
        handle.createUpdate(
                        "UPDATE message_group_person SET last_at = :at"
                                + " WHERE room = :room AND state = 'in'")
                .bind("at", at)
                .bind("room", room)
                .execute();
    }

    /** They have seen what the room was shown up to a place. */
    void seen(long account, long room, long seq) {
        database.write(
                handle ->
                        handle.createUpdate(
                                        "UPDATE message_group_person SET seen_seq = :seq WHERE"
                                                + " account = :account AND room = :room"
                                                + " AND seen_seq < :seq")
                                .bind("seq", seq)
                                .bind("account", account)
                                .bind("room", room)
                                .execute());
    }

    /** The people whom somebody writes to in a service, the latest first. */
    List<Known> known(long account, String service, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(OPEN_TALKS)
                                .bind("account", account)
                                .bind("service", service)
                                .bind("limit", limit)
                                .map((row, context) -> known(row))
                                .list());
    }

    /** How many groups each of these is in, or asked to; nobody who is in none. */
    Map<Long, Integer> taken(Handle handle, Collection<Long> people, Instant askedSince) {
        Map<Long, Integer> taken = new HashMap<>();
        handle.createQuery(TAKEN)
                .bindList("people", people)
                .bind("since", askedSince)
                .map((row, context) -> taken.put(row.getLong("account"), row.getInt("taken")))
                .list();
        return taken;
    }

    /** Those of them whom others may ask something now. */
    List<Long> welcoming(Handle handle, Collection<Long> people) {
        return handle.createQuery(WELCOMING).bindList("people", people).mapTo(Long.class).list();
    }

    private static List<Group> peopled(Handle handle, List<Group> groups) {
        Map<Long, List<Person>> people =
                handle
                        .createQuery(PEOPLE)
                        .bindList("rooms", groups.stream().map(each -> each.room().id()).toList())
                        .map((row, context) -> Map.entry(row.getLong("room"), person(row)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return groups.stream()
                .map(
                        each ->
                                new Group(
                                        each.room(),
                                        each.begunBy(),
                                        people.getOrDefault(each.room().id(), List.of())))
                .toList();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                new Room(
                        row.getLong("room"),
                        row.getInt("trust"),
                        row.getString("service"),
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("welcome"),
                        Room.Kind.AMONG),
                row.getLong("begun_by"),
                List.of());
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("account"),
                row.getString("nickname"),
                row.getString("avatar"),
                row.getBoolean("resting"),
                row.getBoolean("gone"),
                State.of(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getBoolean("asks_stop"));
    }

    private static Known known(ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        return new Known(
                slug.substring(slug.indexOf('-') + 1),
                row.getLong("other"),
                row.getString("nickname"),
                row.getString("avatar"));
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }
}
