package org.sharon.core.unread;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Finds what nobody has read. */
final class UnreadStore {

    /** A member's post that its room sees, and that nobody came across for another reason. */
    private static final String WAITS =
            """
             p.state = 'posted' AND NOT p.as_team AND p.author <> :viewer
               AND a.role IN ('member', 'peer-moderator')
               AND NOT EXISTS (SELECT 1 FROM review v
                                WHERE v.post = p.id AND v.revision = p.revision
                                  AND v.decision = 'approved')
               AND NOT EXISTS (SELECT 1 FROM alert l
                                WHERE l.post = p.id AND l.revision = p.revision
                                  AND l.acknowledged_at IS NOT NULL)
            """;

    /**
     * Never read: these follow the place up to which the room is read. The order of the tables is
     * given, or the database may begin with the people and read all that they ever wrote.
     */
    private static final String NEW =
            "SELECT STRAIGHT_JOIN p.id, p.seq, FALSE AS again"
                    + " FROM post p FORCE INDEX (post_by_seq)"
                    + " JOIN account a ON a.id = p.author"
                    + " LEFT JOIN post_read m ON m.post = p.id"
                    + " WHERE p.room = :room AND p.seq > GREATEST(:after, COALESCE((SELECT read_to"
                    + " FROM room_read WHERE room = :room), 0)) AND m.post IS NULL AND"
                    + WAITS
                    + " ORDER BY p.seq LIMIT :limit";

    /** Changed by their authors: these may stand anywhere. */
    private static final String CHANGED =
            "SELECT STRAIGHT_JOIN p.id, p.seq, m.revision > 0 AS again FROM post_read m"
                    + " JOIN post p ON p.id = m.post"
                    + " JOIN account a ON a.id = p.author"
                    + " WHERE m.room = :room AND m.changed AND p.seq > :after AND"
                    + WAITS
                    + " ORDER BY p.seq LIMIT :limit";

    private static final String BOTH =
            "SELECT id, seq, again FROM ((" + NEW + ") UNION ALL (" + CHANGED + ")) AS waiting";

    private static final String PAGE =
            "SELECT w.again, p.id, p.seq, p.revision, p.topic, COALESCE(t.title, '') AS title,"
                    + " a.nickname, a.avatar, p.text, COALESCE(p.edited_at, p.created_at) AS at FROM ("
                    + BOTH
                    + " ORDER BY seq LIMIT :limit) AS w JOIN post p ON p.id = w.id"
                    + " JOIN account a ON a.id = p.author LEFT JOIN topic t ON t.id = p.topic"
                    + " ORDER BY p.seq";

    private static final String COUNT = "SELECT COUNT(*) FROM (" + BOTH + " LIMIT :limit) AS some";

    /** Which of these wait and are still as somebody saw them. */
    private static final String STILL =
            "SELECT p.id, p.revision FROM post p JOIN account a ON a.id = p.author"
                    + " LEFT JOIN post_read m ON m.post = p.id"
                    + " WHERE p.room = :room AND p.id IN (<posts>) AND (m.changed OR m.post IS NULL"
                    + " AND p.seq > COALESCE((SELECT read_to FROM room_read WHERE room = :room), 0))"
                    + " AND"
                    + WAITS;

    private final Database database;

    @Inject
    UnreadStore(Database database) {
        this.database = database;
    }

    /** Oldest first, after a place. */
    List<UnreadPost> list(long room, long viewer, long after, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(PAGE)
                                .bind("room", room)
                                .bind("viewer", viewer)
                                .bind("after", after)
                                .bind("limit", limit)
                                .map((row, context) -> post(row))
                                .list());
    }

    /** How many wait in each room, none above {@code most}. */
    Map<Long, Integer> count(Collection<Long> rooms, long viewer, int most) {
        Map<Long, Integer> counts = new TreeMap<>();
        database.read(
                handle -> {
                    for (long room : rooms) {
                        counts.put(
                                room,
                                handle.createQuery(COUNT)
                                        .bind("room", room)
                                        .bind("viewer", viewer)
                                        .bind("after", 0)
                                        .bind("limit", most)
                                        .mapTo(Integer.class)
                                        .one());
                    }
                    return null;
                });
        return counts;
    }

    /** The last place taken in a room, which nobody takes another in until COMMIT. */
    long lock(Handle handle, long room) {
        return handle.createQuery("SELECT next_seq - 1 FROM room WHERE id = :room FOR UPDATE")
                .bind("room", room)
                .mapTo(Long.class)
                .one();
    }

    /** Of posts with their revisions those that wait as they are. */
    List<Long> stillWaiting(Handle handle, long room, long viewer, Map<Long, Integer> seen) {
        List<Long> still = new ArrayList<>();
        handle.createQuery(STILL)
                .bind("room", room)
                .bind("viewer", viewer)
                .bindList("posts", List.copyOf(seen.keySet()))
                .map((row, context) -> Map.entry(row.getLong("id"), row.getInt("revision")))
                .forEach(
                        each -> {
                            if (each.getValue().equals(seen.get(each.getKey()))) {
                                still.add(each.getKey());
                            }
                        });
        return still;
    }

    /** The place of the first post that was never read, whoever reads. */
    Optional<Long> findFirst(Handle handle, long room) {
        return handle.createQuery("SELECT seq FROM (" + NEW + ") AS first")
                .bind("room", room)
                .bind("viewer", 0)
                .bind("after", 0)
                .bind("limit", 1)
                .mapTo(Long.class)
                .findOne();
    }

    private static UnreadPost post(ResultSet row) throws SQLException {
        long topic = row.getLong("topic");
        Long inTopic = row.wasNull() ? null : topic;
        return new UnreadPost(
                row.getLong("id"),
                row.getLong("seq"),
                row.getInt("revision"),
                inTopic,
                row.getString("title"),
                row.getString("nickname"),
                row.getString("avatar"),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("again"));
    }
}
