package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sharon.core.store.Database;

/** Topics in the database. */
final class TopicStore {

    private static final String SELECT =
            """
            SELECT t.id, t.room, t.shelf, t.title, t.author, a.nickname, a.avatar, a.recovered,
                   a.role IN ('clinician', 'service-lead') AS by_staff, t.replies,
                   NOT t.visible AS waiting, t.created_at, t.last_at,
            """;

    private static final String FROM = " FROM topic t JOIN account a ON a.id = t.author ";

    private static final String LIST =
            SELECT
                    + "'' AS text, FALSE AS followed"
                    + FROM
                    + """
                       WHERE t.room = :room AND t.shelf = :shelf
                         AND (t.visible
                              OR (t.author = :viewer
                                  AND EXISTS (SELECT 1 FROM post p
                                               WHERE p.topic = t.id AND p.opens_topic
                                                 AND p.state IN ('held', 'returned'))))
                       ORDER BY t.last_at DESC, t.id DESC
                       LIMIT :limit OFFSET :offset
                      """;

    private static final String LIST_WITH_TEXT =
            SELECT
                    + "p.text, FALSE AS followed"
                    + FROM
                    + """
                        JOIN post p ON p.topic = t.id AND p.opens_topic
                       WHERE t.room = :room AND t.shelf = :shelf
                         AND (t.visible OR (t.author = :viewer AND p.state IN ('held', 'returned')))
                       ORDER BY t.created_at DESC, t.id DESC
                       LIMIT :limit OFFSET :offset
                      """;

    private static final String FIND =
            SELECT
                    + "'' AS text,"
                    + " EXISTS (SELECT 1 FROM topic_follow f WHERE f.topic = t.id"
                    + " AND f.account = :viewer) AS followed"
                    + FROM
                    + """
                       WHERE t.id = :id AND t.room = :room
                         AND (t.visible OR t.author = :viewer OR :staff)
                      """;

    private static final String FOLLOW =
            "INSERT IGNORE INTO topic_follow (topic, account) VALUES (:topic, :account)";

    private static final String UNFOLLOW =
            "DELETE FROM topic_follow WHERE topic = :topic AND account = :account";

    private final Database database;

    @Inject
    TopicStore(Database database) {
        this.database = database;
    }

    /**
     * A page of a shelf as {@code viewer} may see it, newest first; one more than asked tells of
     * more.
     */
    List<Topic> list(long room, Shelf shelf, long viewer, int limit, int offset) {
        return database.read(
                handle ->
                        handle.createQuery(shelf == Shelf.FORUM ? LIST : LIST_WITH_TEXT)
                                .bind("room", room)
                                .bind("shelf", shelf.word())
                                .bind("viewer", viewer)
                                .bind("limit", limit)
                                .bind("offset", offset)
                                .map((row, context) -> topic(row))
                                .list());
    }

    Optional<Topic> find(long room, long id, long viewer, boolean staff) {
        return database.read(
                handle ->
                        handle.createQuery(FIND)
                                .bind("room", room)
                                .bind("id", id)
                                .bind("viewer", viewer)
                                .bind("staff", staff)
                                .map((row, context) -> topic(row))
                                .findOne());
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
                row.getBoolean("followed"));
    }
}
