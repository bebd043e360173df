package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Topics in the database. */
final class TopicStore {

    /** Where a page of a shelf begins: behind the topic with this time and number. */
    record Mark(Instant at, long id) {

        static final Mark NEWEST = new Mark(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
    }

    private static final String COLUMNS =
            """
             t.id, t.room, t.shelf, t.title, COALESCE(t.owner, 0) AS owner,
             t.taken_at IS NOT NULL AS taken, t.author, a.nickname, a.avatar, a.recovered,
             a.role IN ('clinician', 'service-lead') AS by_staff, t.replies,
             NOT t.visible AS waiting, t.created_at, t.last_at, COALESCE(v.place, -1) AS place,
             COALESCE(v.answers, -1) AS seen,
            """;

    private static final String SELECT = "SELECT" + COLUMNS;

    private static final String FROM =
            """
             FROM topic t
             JOIN account a ON a.id = t.author
             LEFT JOIN topic_visit v ON v.topic = t.id AND v.account = :viewer
            """;

    /** The order of the tables and the indexes are given, or a page may read the whole shelf. */
    private static final String FROM_INDEX =
            """
             FROM topic t FORCE INDEX (%s)
             JOIN account a FORCE INDEX (PRIMARY) ON a.id = t.author
             LEFT JOIN topic_visit v FORCE INDEX (PRIMARY)
                    ON v.topic = t.id AND v.account = :viewer
            """;

    /** Stops at the first: what opens a topic nearly always has its first place. */
    private static final String TEXT =
            "(SELECT p.text FROM post p WHERE p.topic = t.id AND p.opens_topic LIMIT 1) AS text,";

    private static final String SEEN_BY_ALL =
            """
             WHERE t.room = :room AND t.shelf = :shelf AND t.visible = TRUE AND t.%1$s <= :at
               AND (t.%1$s < :at OR t.id < :id)
             ORDER BY t.%1$s DESC, t.id DESC
             LIMIT :limit
            """;

    private static final String OWN_THAT_WAIT =
            """
             WHERE t.room = :room AND t.shelf = :shelf AND t.visible = FALSE AND t.author = :viewer
               AND EXISTS (SELECT 1 FROM post p WHERE p.topic = t.id AND p.opens_topic
                              AND p.state IN ('held', 'returned'))
             ORDER BY t.id DESC
             LIMIT :limit
            """;

    /** For a list, which asks for neither. */
    private static final String UNASKED = " FALSE AS waits, 0 AS changes,";

    private static final String LIST_OF_AUTHOR =
            SELECT
                    + UNASKED
                    + "p.text, FALSE AS followed, FALSE AS closed"
                    + FROM
                    + """
                        JOIN post p ON p.topic = t.id AND p.opens_topic
                       WHERE t.room = :room AND t.shelf = :shelf AND t.author = :author
                         AND t.id < :before
                         AND (t.visible OR (t.author = :viewer AND p.state IN ('held', 'returned')))
                       ORDER BY t.id DESC
                       LIMIT :limit
                      """;

    /** Of what the viewer has in this room that waits, which is hardly ever anything. */
    private static final String WAITS =
            """
             EXISTS (SELECT 1 FROM post w FORCE INDEX (post_by_author)
                      WHERE w.author = :viewer AND w.room = t.room
                        AND w.state IN ('held', 'returned') AND w.topic = t.id) AS waits,
            """;

    /** Both only grow, so the sum is another one when one of them is. */
    private static final String CHANGES =
            """
             t.changes + COALESCE((SELECT l.changes FROM trust_looks l WHERE l.trust = t.trust), 0)
                AS changes,
            """;

    private static final String ONE =
            SELECT
                    + "'' AS text,"
                    + WAITS
                    + CHANGES
                    + " EXISTS (SELECT 1 FROM topic_follow f WHERE f.topic = t.id"
                    + " AND f.account = :viewer) AS followed,";

    private static final String SEEN_BY_VIEWER =
            """
             WHERE t.id = :id AND t.room = :room AND (t.visible OR t.author = :viewer OR :staff)
            """;

    private static final String FIND = ONE + "FALSE AS closed" + FROM + SEEN_BY_VIEWER;

    /** The rules of pages cost the database more than the rest of a topic. */
    private static final String FIND_ON_PAGE =
            ONE + OnPages.CLOSED + " AS closed" + FROM + SEEN_BY_VIEWER + " AND " + OnPages.FOUND;

    private static final String FOLLOW =
            "INSERT IGNORE INTO topic_follow (topic, account) VALUES (:topic, :account)";

    private static final String UNFOLLOW =
            "DELETE FROM topic_follow WHERE topic = :topic AND account = :account";

    private final Database database;
    private final OnPages pages;

    @Inject
    TopicStore(Database database, OnPages pages) {
        this.pages = pages;
        this.database = database;
    }

    /** What a room sees on a shelf from a mark on, newest first. */
    List<Topic> list(long room, Shelf shelf, long viewer, Mark from, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(newestFirst(shelf))
                                .bind("room", room)
                                .bind("shelf", shelf.word())
                                .bind("viewer", viewer)
                                .bind("at", from.at())
                                .bind("id", from.id())
                                .bind("limit", limit)
                                .map((row, context) -> topic(row))
                                .list());
    }

    static String newestFirst(Shelf shelf) {
        boolean forum = shelf == Shelf.FORUM;
        return "SELECT STRAIGHT_JOIN"
                + COLUMNS
                + text(shelf)
                + FROM_INDEX.formatted(forum ? "topic_by_room" : "topic_by_age")
                + SEEN_BY_ALL.formatted(forum ? "last_at" : "created_at");
    }

    /** What {@code viewer} has written for a shelf and nobody else sees yet, newest first. */
    List<Topic> listWaiting(long room, Shelf shelf, long viewer, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(SELECT + text(shelf) + FROM + OWN_THAT_WAIT)
                                .bind("room", room)
                                .bind("shelf", shelf.word())
                                .bind("viewer", viewer)
                                .bind("limit", limit)
                                .map((row, context) -> topic(row))
                                .list());
    }

    private static String text(Shelf shelf) {
        return (shelf == Shelf.FORUM ? "'' AS text," : TEXT)
                + UNASKED
                + " FALSE AS followed, FALSE AS closed";
    }

    /** What somebody put on a shelf, newest first, before the topic with this number. */
    List<Topic> listOfAuthor(
            long room, Shelf shelf, long author, long viewer, long before, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(LIST_OF_AUTHOR)
                                .bind("room", room)
                                .bind("shelf", shelf.word())
                                .bind("author", author)
                                .bind("viewer", viewer)
                                .bind("before", before)
                                .bind("limit", limit)
                                .map((row, context) -> topic(row))
                                .list());
    }

    Optional<Topic> find(long room, long id, long viewer, boolean staff) {
        return database.read(
                handle -> {
                    Optional<Topic> found =
                            handle.createQuery(FIND)
                                    .bind("room", room)
                                    .bind("id", id)
                                    .bind("viewer", viewer)
                                    .bind("staff", staff)
                                    .map((row, context) -> topic(row))
                                    .findOne();
                    // Most topics stand in the room itself, where the rules of pages say nothing.
                    return found.isPresent() && found.get().owner() != 0
                            ? findOnPage(handle, room, id, viewer, staff)
                            : found;
                });
    }

    private Optional<Topic> findOnPage(
            Handle handle, long room, long id, long viewer, boolean staff) {
        return handle.createQuery(FIND_ON_PAGE)
                .bind("room", room)
                .bind("id", id)
                .bind("viewer", viewer)
                .bind("staff", staff)
                .bindList("without", pages.without())
                .map((row, context) -> topic(row))
                .findOne();
    }

    /** The shelf on which a topic stands. */
    Shelf shelf(long topic) {
        return database.read(
                handle ->
                        handle.createQuery("SELECT shelf FROM topic WHERE id = :topic")
                                .bind("topic", topic)
                                .map((row, context) -> Shelf.of(row.getString("shelf")))
                                .one());
    }

    /** From now on this person is told of answers, or is not. Doing it twice does nothing. */
    void follow(long topic, long account, boolean follows) {
        database.write(
                handle ->
                        handle.createUpdate(follows ? FOLLOW : UNFOLLOW)
                                .bind("topic", topic)
                                .bind("account", account)
                                .execute());
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(
                row.getLong("id"),
                row.getLong("room"),
                Shelf.of(row.getString("shelf")),
                row.getString("title"),
                row.getLong("owner"),
                row.getBoolean("taken"),
                row.getLong("author"),
                row.getString("nickname"),
                row.getString("avatar"),
                row.getBoolean("recovered"),
                row.getBoolean("by_staff"),
                row.getInt("replies"),
                row.getBoolean("waiting"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                row.getString("text"),
                row.getBoolean("followed"),
                row.getBoolean("closed"),
                row.getLong("place"),
                row.getInt("seen"),
                row.getBoolean("waits"),
                row.getLong("changes"));
    }
}
