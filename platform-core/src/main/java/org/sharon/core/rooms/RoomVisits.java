package org.sharon.core.rooms;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

    // Both look at the newest end of the room and stop at the first post they find.
    private static final String NEWS =
            """
            SELECT r.id,
                   v.place IS NOT NULL
                     AND EXISTS (SELECT 1 FROM post p
                                  WHERE p.room = r.id AND p.seq > v.place AND p.state = 'posted'
                                    AND p.author <> :account
                                    AND NOT EXISTS (SELECT 1 FROM topic_mute m
                                                     WHERE m.account = :account
                                                       AND m.topic = p.topic)
                                    AND (p.as_team
                                         OR NOT EXISTS (SELECT 1 FROM member_block b
                                                         WHERE b.account = :account
                                                           AND b.blocked = p.author))) AS fresh,
                   IF(r.kind = 'living',
                      (SELECT p.created_at FROM post p
                        WHERE p.room = r.id AND p.state = 'posted'
                        ORDER BY p.seq DESC LIMIT 1),
                      NULL) AS latest
              FROM room r
              LEFT JOIN room_visit v ON v.room = r.id AND v.account = :account
             WHERE r.id IN (<rooms>)
            """;

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

    /** What is new for this person in each of these rooms, in one question. */
    public Map<Long, News> newsIn(Visitor visitor, Collection<Room> rooms) {
        Map<Long, News> news = new HashMap<>();
        if (rooms.isEmpty()) {
            return news;
        }
        database.read(
                handle ->
                        handle.createQuery(NEWS)
                                .bind("account", visitor.account())
                                .bindList("rooms", rooms.stream().map(Room::id).toList())
                                .map(
                                        (row, context) -> {
                                            var latest = row.getTimestamp("latest");
                                            return news.put(
                                                    row.getLong("id"),
                                                    new News(
                                                            row.getBoolean("fresh"),
                                                            isToday(
                                                                    latest == null
                                                                            ? null
                                                                            : latest.toInstant())));
                                        })
                                .list());
        return news;
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
