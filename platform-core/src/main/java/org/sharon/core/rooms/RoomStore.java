package org.sharon.core.rooms;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.core.rooms.Doors.Door;
import org.sharon.core.store.Database;

/** Rooms in the database. */
final class RoomStore {

    private static final String COLUMNS =
            "r.id, r.trust, r.service, r.slug, r.title, r.welcome, r.kind";

    /** Members are promised a person, hours, and a word about what happens outside them. */
    private static final String KEEPS_ITS_PROMISE =
            """
            e.lead_name <> '' AND e.lead_title <> '' AND e.outside <> ''
            AND (e.hours <> ''
                 OR e.hours IS NULL
                    AND EXISTS (SELECT 1 FROM reading_hours h WHERE h.trust = e.trust))
            """;

    private static final String OF_SERVICE_THAT_IS_ON =
            """
                      FROM room r
                      JOIN enabled_service e ON e.trust = r.trust AND e.service = r.service
                                            AND e.disabled_at IS NULL
            """;

    private static final String DOORS =
            "SELECT e.trust, e.service, "
                    + KEEPS_ITS_PROMISE
                    + " AS promised FROM enabled_service e WHERE e.disabled_at IS NULL";

    private static final String OPENED_BY_KEYS =
            "SELECT "
                    + COLUMNS
                    + OF_SERVICE_THAT_IS_ON
                    + " AND "
                    + KEEPS_ITS_PROMISE
                    + """
                     WHERE r.trust = :trust AND r.closed_at IS NULL
                       AND r.kind NOT IN ('question', 'between', 'among')
                       AND (r.id IN (SELECT o.room
                                       FROM account_key k
                                       JOIN key_opens o ON o.trust = k.trust AND o.service = k.service
                                                       AND o.key_id = k.key_id
                                      WHERE k.account = :account AND k.trust = :trust)
                            OR r.id IN (SELECT g.room FROM room_guest g WHERE g.account = :account))
                     ORDER BY r.service, r.kind = 'private', r.position, r.id
                    """;

    /** Whether or not a room, or its service, is open to anybody now. */
    private static final String HELD_BY_KEYS =
            """
            SELECT DISTINCT r.slug
              FROM account_key k
              JOIN key_opens o ON o.trust = k.trust AND o.service = k.service
                              AND o.key_id = k.key_id
              JOIN room r ON r.id = o.room
             WHERE k.account = :account AND k.trust = :trust
            """;

    private static final String OF_SERVICES =
            "SELECT "
                    + COLUMNS
                    + OF_SERVICE_THAT_IS_ON
                    + """
                     WHERE r.trust = :trust AND r.service IN (<services>) AND r.closed_at IS NULL
                       AND r.kind NOT IN ('question', 'between', 'among')
                     ORDER BY r.service, r.kind = 'private', r.position, r.id
                    """;

    /** For its guests, while they hold a key of the service if it is a thread of members. */
    private static final String THREAD_OF_GUEST =
            "SELECT "
                    + COLUMNS
                    + OF_SERVICE_THAT_IS_ON
                    + " AND "
                    + KEEPS_ITS_PROMISE
                    + """
                     WHERE r.trust = :trust AND r.slug = :slug AND r.closed_at IS NULL
                       AND r.kind IN ('question', 'between', 'among')
                       AND EXISTS (SELECT 1 FROM room_guest g
                                    WHERE g.room = r.id AND g.account = :account)
                       AND (r.kind = 'question'
                            OR EXISTS (SELECT 1 FROM account_key k
                                        WHERE k.account = :account AND k.trust = r.trust
                                          AND k.service = r.service))
                    """;

    private static final String THREAD_OF_SERVICES =
            "SELECT "
                    + COLUMNS
                    + OF_SERVICE_THAT_IS_ON
                    + """
                     WHERE r.trust = :trust AND r.slug = :slug AND r.closed_at IS NULL
                       AND r.kind = 'question' AND r.service IN (<services>)
                    """;

    private static final String BY_ID = "SELECT " + COLUMNS + " FROM room r WHERE r.id = :id";

    private static final String ADD_OR_RENAME =
            """
            INSERT INTO room (trust, service, slug, title, welcome, kind, position, created_at)
            VALUES (:trust, :service, :slug, :title, :welcome, :kind, :position, :at)
            ON DUPLICATE KEY UPDATE
                title = IF(service = VALUES(service), VALUES(title), title),
                welcome = IF(service = VALUES(service), VALUES(welcome), welcome),
                position = IF(service = VALUES(service), VALUES(position), position)
            """;

    private static final String ROOMS_OF_SERVICE =
            """
            SELECT slug, title, welcome, position
              FROM room
             WHERE trust = :trust AND service = :service AND kind IN ('forum', 'living')
            """;

    private static final String OPENINGS_OF_SERVICE =
            """
            SELECT o.key_id, r.slug
              FROM key_opens o JOIN room r ON r.id = o.room
             WHERE o.trust = :trust AND o.service = :service
            """;

    private static final String FORGET_OPENINGS =
            "DELETE FROM key_opens WHERE trust = :trust AND service = :service";

    private static final String OPENING =
            """
            INSERT INTO key_opens (trust, service, key_id, room)
            SELECT :trust, :service, :key, id
              FROM room
             WHERE trust = :trust AND service = :service AND slug = :slug
            """;

    private static final String ADD_PRIVATE =
            """
            INSERT INTO room (trust, service, slug, title, welcome, kind, position, created_at)
            VALUES (:trust, :service, :slug, :title, :welcome, :kind, 1000, :at)
            """;

    private static final String FIND_PRIVATE =
            "SELECT "
                    + COLUMNS
                    + """
                      FROM room r JOIN room_guest g ON g.room = r.id
                     WHERE r.trust = :trust AND r.service = :service AND r.kind = 'private'
                       AND g.account = :member AND r.closed_at IS NULL
                     LIMIT 1
                    """;

    private final Database database;
    private final Clock clock;

    @Inject
    RoomStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Room> listOpenedByKeys(int trust, long account) {
        return database.read(
                handle ->
                        handle.createQuery(OPENED_BY_KEYS)
                                .bind("trust", trust)
                                .bind("account", account)
                                .map((row, context) -> room(row))
                                .list());
    }

    /** The slugs of all rooms to which this person holds a key, the closed ones too. */
    Set<String> listHeldByKeys(int trust, long account) {
        return database.read(
                handle ->
                        handle.createQuery(HELD_BY_KEYS)
                                .bind("trust", trust)
                                .bind("account", account)
                                .mapTo(String.class)
                                .set());
    }

    List<Room> listOfServices(int trust, Collection<String> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(OF_SERVICES)
                                .bind("trust", trust)
                                .bindList("services", services)
                                .map((row, context) -> room(row))
                                .list());
    }

    /** The thread called {@code slug}: for a guest of it, or for staff of these services. */
    Optional<Room> findThread(int trust, String slug, long account, Collection<String> services) {
        return database.read(
                handle ->
                        (services.isEmpty()
                                        ? handle.createQuery(THREAD_OF_GUEST)
                                                .bind("account", account)
                                        : handle.createQuery(THREAD_OF_SERVICES)
                                                .bindList("services", services))
                                .bind("trust", trust)
                                .bind("slug", slug)
                                .map((row, context) -> room(row))
                                .findOne());
    }

    /** The services that are on, by {@link Doors#key}. */
    Map<String, Door> listDoors() {
        Map<String, Door> doors = new HashMap<>();
        database.read(
                handle ->
                        handle.createQuery(DOORS)
                                .map(
                                        (row, context) ->
                                                doors.put(
                                                        Doors.key(
                                                                row.getInt("trust"),
                                                                row.getString("service")),
                                                        row.getBoolean("promised")
                                                                ? Door.OPEN
                                                                : Door.STAFF))
                                .list());
        return Map.copyOf(doors);
    }

    /** Those of these services that the trust has switched on. */
    List<String> on(int trust, Collection<String> services) {
        Map<String, Door> doors = listDoors();
        return services.stream().filter(id -> doors.containsKey(Doors.key(trust, id))).toList();
    }

    Optional<Room> find(long id) {
        return database.read(
                handle ->
                        handle.createQuery(BY_ID)
                                .bind("id", id)
                                .map((row, context) -> room(row))
                                .findOne());
    }

    /** Locks them, because several nodes prepare the rooms of a new version at once. */
    List<Integer> trustsWith(Handle handle, String service) {
        return handle.createQuery(
                        "SELECT trust FROM enabled_service WHERE service = :service ORDER BY trust FOR UPDATE")
                .bind("service", service)
                .mapTo(Integer.class)
                .list();
    }

    /** Whether the rows say all of this already. Two short questions, instead of many changes. */
    boolean has(
            Handle handle, int trust, String service, List<RoomSpec> rooms, List<KeySpec> keys) {
        Set<List<Object>> wantedRooms = new HashSet<>();
        for (int i = 0; i < rooms.size(); i++) {
            RoomSpec room = rooms.get(i);
            wantedRooms.add(List.of(room.slug(), room.title(), room.welcome(), i));
        }
        Set<List<Object>> wantedOpenings = new HashSet<>();
        keys.forEach(key -> key.opens().forEach(it -> wantedOpenings.add(List.of(key.id(), it))));
        Set<List<Object>> thereRooms =
                handle.createQuery(ROOMS_OF_SERVICE)
                        .bind("trust", trust)
                        .bind("service", service)
                        .map(
                                (row, context) ->
                                        List.<Object>of(
                                                row.getString("slug"),
                                                row.getString("title"),
                                                row.getString("welcome"),
                                                row.getInt("position")))
                        .collect(Collectors.toSet());
        return thereRooms.containsAll(wantedRooms)
                && handle.createQuery(OPENINGS_OF_SERVICE)
                        .bind("trust", trust)
                        .bind("service", service)
                        .map(
                                (row, context) ->
                                        List.<Object>of(
                                                row.getString("key_id"), row.getString("slug")))
                        .collect(Collectors.toSet())
                        .equals(wantedOpenings);
    }

    void addOrRename(Handle handle, int trust, String service, RoomSpec spec, int position) {
        handle.createUpdate(ADD_OR_RENAME)
                .bind("trust", trust)
                .bind("service", service)
                .bind("slug", spec.slug())
                .bind("title", spec.title())
                .bind("welcome", spec.welcome())
                .bind("kind", Room.Kind.valueOf(spec.kind().name()).word())
                .bind("position", position)
                .bind("at", clock.instant())
                .execute();
    }

    void replaceOpenings(Handle handle, int trust, String service, List<KeySpec> keys) {
        handle.createUpdate(FORGET_OPENINGS)
                .bind("trust", trust)
                .bind("service", service)
                .execute();
        for (KeySpec key : keys) {
            for (String slug : key.opens()) {
                handle.createUpdate(OPENING)
                        .bind("trust", trust)
                        .bind("service", service)
                        .bind("key", key.id())
                        .bind("slug", slug)
                        .execute();
            }
        }
    }

    Optional<Room> findPrivate(Handle handle, int trust, String service, long member) {
        return handle.createQuery(FIND_PRIVATE)
                .bind("trust", trust)
                .bind("service", service)
                .bind("member", member)
                .map((row, context) -> room(row))
                .findOne();
    }

    Room addPrivate(
            Handle handle,
            Room.Kind kind,
            int trust,
            String service,
            String slug,
            String title,
            String welcome) {
        long id =
                handle.createUpdate(ADD_PRIVATE)
                        .bind("trust", trust)
                        .bind("service", service)
                        .bind("slug", slug)
                        .bind("title", title)
                        .bind("welcome", welcome)
                        .bind("kind", kind.word())
                        .bind("at", clock.instant())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        return new Room(id, trust, service, slug, title, welcome, kind);
    }

    void addGuest(Handle handle, Room room, long member) {
        handle.createUpdate(
                        "INSERT INTO room_guest (room, account, trust) VALUES (:room, :account, :trust)")
                .bind("room", room.id())
                .bind("account", member)
                .bind("trust", room.trust())
                .execute();
    }

    /**
     * @param since from when on they read
     */
    void addGuest(Handle handle, Room room, long member, Instant since) {
        handle.createUpdate(
                        "INSERT INTO room_guest (room, account, trust, since)"
                                + " VALUES (:room, :account, :trust, :since)"
                                + " ON DUPLICATE KEY UPDATE since = VALUES(since)")
                .bind("room", room.id())
                .bind("account", member)
                .bind("trust", room.trust())
                .bind("since", since)
                .execute();
    }

    void removeGuest(Handle handle, long room, long member) {
        handle.createUpdate("DELETE FROM room_guest WHERE room = :room AND account = :account")
                .bind("room", room)
                .bind("account", member)
                .execute();
    }

    /** From when on a guest reads; the beginning for everybody else. */
    Instant readsSince(long room, long account) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT since FROM room_guest WHERE room = :room"
                                                + " AND account = :account AND since IS NOT NULL")
                                .bind("room", room)
                                .bind("account", account)
                                .map((row, context) -> row.getTimestamp("since").toInstant())
                                .findOne()
                                .orElse(Instant.EPOCH));
    }

    private static Room room(ResultSet row) throws SQLException {
        return new Room(
                row.getLong("id"),
                row.getInt("trust"),
                row.getString("service"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("welcome"),
                Room.Kind.of(row.getString("kind")));
    }
}
