package org.sharon.core.rooms;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to where each person has been in a room, and what came since.
 *
 * <p>Visits are written down soon after they happen, on a thread of their own, so that no page
 * waits for it. One that is lost makes a room look new once more.
 */
public final class RoomVisits {

    /**
     * What is new in a room.
     *
     * @param fresh somebody else has written since this person was there, in no topic that they
     *     have muted, and is nobody they have blocked; never for a room where they have not been
     * @param today for a living room: somebody has written today
     */
    public record News(boolean fresh, boolean today) {}

    private static final Logger log = LoggerFactory.getLogger(RoomVisits.class);

    private static final int MOST_WAITING = 10_000;

    private static final String BEEN =
            """
            INSERT INTO room_visit (account, room, place)
            SELECT :account, id, next_seq - 1 FROM room WHERE id = :room
            ON DUPLICATE KEY UPDATE place = GREATEST(place, VALUES(place))
            """;

    private static final String PLACES =
            """
            SELECT r.id, COALESCE(v.place < r.next_seq - 1, FALSE) AS moved, v.place,
                   IF(r.kind = 'living',
                      (SELECT p.created_at FROM post p FORCE INDEX (post_by_seq)
                        WHERE p.room = r.id AND p.state = 'posted'
                        ORDER BY p.seq DESC LIMIT 1),
                      NULL) AS latest
              FROM room r
              LEFT JOIN room_visit v ON v.room = r.id AND v.account = :account
             WHERE r.id IN (<rooms>)
            """;

    /**
     * Stops at the first post that it finds. It is asked for one room and one place, because the
     * database takes a place out of another table for no bound, and goes through the whole room.
     */
    private static final String FRESH =
            """
            SELECT EXISTS (SELECT 1 FROM post p FORCE INDEX (post_by_seq)
                            WHERE p.room = :room AND p.seq > :place AND p.state = 'posted'
                              AND p.author <> :account
                              AND NOT EXISTS (SELECT 1 FROM topic_mute m
                                               WHERE m.account = :account
                                                 AND m.topic = p.topic)
                              AND (p.as_team
                                   OR NOT EXISTS (SELECT 1 FROM member_block b
                                                   WHERE b.account = :account
                                                     AND b.blocked = p.author)))
            """;

    /** Where a room is for somebody. */
    private record Stand(long room, boolean moved, long place, @Nullable Instant latest) {}

    private final Database database;
    private final Clock clock;
    private final ThreadPoolExecutor later =
            new ThreadPoolExecutor(
                    0,
                    1,
                    5,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_WAITING),
                    RoomVisits::thread);

    @Inject
    RoomVisits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** This person has seen everything that the room has now. Does not block. */
    public void been(Visitor visitor, Room room) {
        try {
            later.execute(() -> write(visitor.account(), room.id()));
        } catch (RejectedExecutionException busy) {
            log.debug("Too many visits wait to be written down, so one is left out.");
        }
    }

    private void write(long account, long room) {
        try {
            database.write(
                    handle ->
                            handle.createUpdate(BEEN)
                                    .bind("account", account)
                                    .bind("room", room)
                                    .execute());
        } catch (DatabaseUnavailableException down) {
            log.debug("The database is down, so a visit is left out.");
        } catch (RuntimeException defect) {
            log.error("A visit could not be written down: {}", defect.getClass().getName());
        }
    }

    /**
     * What is new for this person in each of these rooms: in one question, and another for each
     * room whose sequence has moved since they were there.
     */
    public Map<Long, News> newsIn(Visitor visitor, Collection<Room> rooms) {
        if (rooms.isEmpty()) {
            return Map.of();
        }
        return database.read(
                handle -> {
                    Map<Long, News> news = new HashMap<>();
                    for (Stand stand : stands(handle, visitor.account(), rooms)) {
                        boolean fresh = stand.moved() && isFresh(handle, visitor.account(), stand);
                        news.put(stand.room(), new News(fresh, isToday(stand.latest())));
                    }
                    return news;
                });
    }

    private static List<Stand> stands(Handle handle, long account, Collection<Room> rooms) {
        return handle.createQuery(PLACES)
                .bind("account", account)
                .bindList("rooms", rooms.stream().map(Room::id).toList())
                .map(
                        (row, context) -> {
                            var latest = row.getTimestamp("latest");
                            return new Stand(
                                    row.getLong("id"),
                                    row.getBoolean("moved"),
                                    row.getLong("place"),
                                    latest == null ? null : latest.toInstant());
                        })
                .list();
    }

    private static boolean isFresh(Handle handle, long account, Stand stand) {
        return handle.createQuery(FRESH)
                .bind("account", account)
                .bind("room", stand.room())
                .bind("place", stand.place())
                .mapTo(Boolean.class)
                .one();
    }

    private boolean isToday(@Nullable Instant at) {
        return at != null
                && at.atZone(When.LONDON)
                        .toLocalDate()
                        .equals(clock.instant().atZone(When.LONDON).toLocalDate());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "room-visits");
        thread.setDaemon(true);
        return thread;
    }
}
