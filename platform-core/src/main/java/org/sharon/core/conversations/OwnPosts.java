package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.sharon.core.language.Shortened;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * What a person wrote in rooms and on pages, whatever is switched on there now: their own words
 * they can always take back. All methods block.
 */
final class OwnPosts {

    /**
     * Something that somebody wrote.
     *
     * @param title of what it stands in; empty where that has none
     * @param text its beginning
     * @param stays whether others have answered, so that it cannot be taken back
     */
    record Own(long id, String room, String title, String text, Instant at, boolean stays) {}

    private static final int LONGEST = 160;

    private static final String FROM =
            """
              FROM post p FORCE INDEX (post_by_author)
              JOIN room r ON r.id = p.room
              LEFT JOIN topic t ON t.id = p.topic
             WHERE p.author = :author AND p.state = 'posted' AND NOT p.as_team
               AND r.kind IN ('forum', 'living')
               AND (NOT p.opens_topic OR t.taken_at IS NULL)
            """;

    private static final String LIST =
            """
            SELECT p.id, r.service, r.title AS room, COALESCE(t.title, '') AS title, p.text,
                   p.created_at,
                   t.owner IS NULL AND p.opens_topic
                     AND EXISTS (SELECT 1 FROM post a
                                  WHERE a.topic = p.topic AND a.author <> p.author
                                    AND a.state IN ('posted', 'held', 'returned')) AS stays
            """
                    + FROM
                    + " AND p.id < :before ORDER BY p.id DESC LIMIT :limit";

    private static final String ONE = "SELECT EXISTS (SELECT 1" + FROM + " AND p.id = :id)";

    private final Database database;
    private final PostStore store;
    private final TopicStore topics;
    private final Posts posts;
    private final PagePosts notes;
    private final Rooms rooms;
    private final Services services;

    @Inject
    OwnPosts(
            Database database,
            PostStore store,
            TopicStore topics,
            Posts posts,
            PagePosts notes,
            Rooms rooms,
            Services services) {
        this.database = database;
        this.store = store;
        this.topics = topics;
        this.posts = posts;
        this.notes = notes;
        this.rooms = rooms;
        this.services = services;
    }

    /**
     * What others can find, or could if it were switched on; the newest first.
     *
     * @param before the number of a post; only older ones are found
     */
    List<Own> list(Visitor author, long before, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .bind("author", author.account())
                                .bind("before", before)
                                .bind("limit", limit)
                                .map((row, context) -> own(row))
                                .list());
    }

    /**
     * Takes it out of everybody's sight. The same for whoever taps twice.
     *
     * @throws NotFoundException when it is not theirs
     * @throws org.sharon.core.web.ConflictException when it opens a topic in which others have
     *     written
     */
    void takeBack(Visitor author, long id) {
        Post post =
                store.find(id)
                        .filter(each -> each.author() == author.account())
                        .orElseThrow(NotFoundException::new);
        if (isThere(author, id)) {
            take(author, post);
        }
    }

    private boolean isThere(Visitor author, long id) {
        return database.read(
                handle ->
                        handle.createQuery(ONE)
                                .bind("author", author.account())
                                .bind("id", id)
                                .mapTo(Boolean.class)
                                .one());
    }

    /**
     * What opens something on the page of a member goes as a whole, with what others said of it.
     */
    private void take(Visitor author, Post post) {
        Long topic = post.topic();
        if (topic != null && post.opensTopic() && !topics.shelf(topic).isOfRoom()) {
            notes.take(author, rooms.find(post.room()).orElseThrow(), topic);
        } else {
            posts.takeBack(post);
        }
    }

    private Own own(ResultSet row) throws SQLException {
        String room = row.getString("room");
        return new Own(
                row.getLong("id"),
                services.find(row.getString("service")).map(each -> each.said(room)).orElse(room),
                row.getString("title"),
                Shortened.to(LONGEST, row.getString("text")),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("stays"));
    }
}
