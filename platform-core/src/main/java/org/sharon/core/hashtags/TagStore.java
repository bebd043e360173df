package org.sharon.core.hashtags;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sharon.core.conversations.ClosedShelves;
import org.sharon.core.conversations.OnPages;
import org.sharon.core.conversations.Post;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;

/** Hashtags in the database, and the posts that have them. */
final class TagStore {

    private static final String SELECT =
            "SELECT id, trust, service, word, standing, found_at FROM hashtag ";

    private static final String ADD =
            """
            INSERT IGNORE INTO hashtag (trust, service, tag_key, word, standing, found_at)
            VALUES (:trust, :service, :key, :word, :standing, :at)
            """;

    private static final String TAG =
            """
            INSERT IGNORE INTO post_hashtag (tag, room, post, author, shown_at)
            SELECT :tag, room, id, author, :at FROM post WHERE id = :post AND state = 'posted'
            """;

    private static final String POSTS_IN_ROOM =
            """
            (SELECT h.post FROM post_hashtag h JOIN post p ON p.id = h.post AND p.state = 'posted'
               LEFT JOIN topic t ON t.id = p.topic
              WHERE h.tag = :tag AND h.room = %d AND h.post < :before
                AND %s AND (t.id IS NULL OR (t.visible OR :staff) AND %s)
              ORDER BY h.post DESC LIMIT :limit)
            """;

    /** Counts what every member of the room finds, and so nothing for one of them alone. */
    private static final String TALKED =
            """
            SELECT w.word
              FROM post_hashtag h
              JOIN hashtag w ON w.id = h.tag AND w.standing IN (<standings>)
              JOIN post p ON p.id = h.post AND p.state = 'posted' AND NOT p.as_team
              LEFT JOIN topic t ON t.id = p.topic
             WHERE h.room = :room AND h.shown_at >= :since AND %s
               AND (t.id IS NULL OR t.visible AND %s)
             GROUP BY w.id, w.word
            HAVING COUNT(DISTINCT h.author) >= :least
             ORDER BY COUNT(DISTINCT h.author) DESC, w.word
             LIMIT :most
            """;

    /** Nobody in particular, to whom no page belongs. */
    private static final long ANYBODY = 0;

    private final Database database;

    private final OnPages pages;

    @Inject
    TagStore(Database database, OnPages pages) {
        this.pages = pages;
        this.database = database;
    }

    Optional<Tag> find(int trust, String service, String key) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + "WHERE trust = :trust AND service = :service"
                                                + " AND tag_key = :key")
                                .bind("trust", trust)
                                .bind("service", service)
                                .bind("key", key)
                                .map((row, context) -> tag(row))
                                .findOne());
    }

    Optional<Tag> find(long id) {
        return database.read(
                handle ->
                        handle.createQuery(SELECT + "WHERE id = :id")
                                .bind("id", id)
                                .map((row, context) -> tag(row))
                                .findOne());
    }

    /** The keys of a service that stand so, the newest first. */
    Set<String> keys(int trust, String service, Standing standing, int most) {
        return new HashSet<>(
                database.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT tag_key FROM hashtag WHERE trust = :trust"
                                                        + " AND service = :service"
                                                        + " AND standing = :standing"
                                                        + " ORDER BY id DESC LIMIT :most")
                                        .bind("trust", trust)
                                        .bind("service", service)
                                        .bind("standing", standing.word())
                                        .bind("most", most)
                                        .mapTo(String.class)
                                        .list()));
    }

    /** Those of some services that stand so: the oldest first when new, else the newest. */
    List<Tag> list(int trust, Collection<String> services, Standing standing, int most) {
        if (services.isEmpty()) {
            return List.of();
        }
        String order = standing == Standing.NEW ? "id" : "decided_at DESC, id DESC";
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + "WHERE trust = :trust AND service IN (<services>)"
                                                + " AND standing = :standing ORDER BY "
                                                + order
                                                + " LIMIT :most")
                                .bind("trust", trust)
                                .bindList("services", List.copyOf(services))
                                .bind("standing", standing.word())
                                .bind("most", most)
                                .map((row, context) -> tag(row))
                                .list());
    }

    /** Doing it twice does nothing: the first word that was found stays. */
    void add(int trust, String service, FoundTag found, Standing standing, Instant at) {
        database.write(
                handle ->
                        handle.createUpdate(ADD)
                                .bind("trust", trust)
                                .bind("service", service)
                                .bind("key", found.key())
                                .bind("word", found.word())
                                .bind("standing", standing.word())
                                .bind("at", at)
                                .execute());
    }

    /** From now on the post has these and no others. */
    void tag(Post post, Collection<Long> tags, Instant at) {
        database.write(
                handle -> {
                    if (tags.isEmpty()) {
                        return handle.createUpdate("DELETE FROM post_hashtag WHERE post = :post")
                                .bind("post", post.id())
                                .execute();
                    }
                    handle.createUpdate(
                                    "DELETE FROM post_hashtag WHERE post = :post"
                                            + " AND tag NOT IN (<tags>)")
                            .bind("post", post.id())
                            .bindList("tags", List.copyOf(tags))
                            .execute();
                    for (long tag : tags) {
                        handle.createUpdate(TAG)
                                .bind("tag", tag)
                                .bind("post", post.id())
                                .bind("at", at)
                                .execute();
                    }
                    return tags.size();
                });
    }

    void decide(Handle handle, long tag, Standing standing, long by, Instant at) {
        handle.createUpdate(
                        "UPDATE hashtag SET standing = :standing, decided_by = :by,"
                                + " decided_at = :at WHERE id = :tag")
                .bind("standing", standing.word())
                .bind("by", by)
                .bind("at", at)
                .bind("tag", tag)
                .execute();
    }

    /**
     * The newest posts with a tag before one, in these rooms: each room's index is asked once.
     *
     * @param rooms and what nobody finds there
     */
    List<Long> posts(
            long tag, Map<Long, ClosedShelves> rooms, Visitor viewer, long before, int limit) {
        if (rooms.isEmpty()) {
            return List.of();
        }
        List<String> each = new ArrayList<>();
        rooms.forEach(
                (room, closed) ->
                        each.add(POSTS_IN_ROOM.formatted(room, closed.shows(), OnPages.FOUND)));
        return database
                .read(
                        handle ->
                                handle.createQuery(String.join(" UNION ALL ", each))
                                        .bind("tag", tag)
                                        .bind("before", before)
                                        .bind("viewer", viewer.account())
                                        .bind("staff", viewer.role().isClinical())
                                        .bindList("without", pages.without())
                                        .bind("limit", limit)
                                        .mapTo(Long.class)
                                        .list())
                .stream()
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList();
    }

    /**
     * What at least some different people in a room have used since then, where members find it.
     */
    List<String> talked(
            long room,
            ClosedShelves closed,
            Collection<Standing> standings,
            Instant since,
            int least,
            int most) {
        return database.read(
                handle ->
                        handle.createQuery(TALKED.formatted(closed.shows(), OnPages.FOUND))
                                .bindList(
                                        "standings",
                                        standings.stream().map(Standing::word).toList())
                                .bind("room", room)
                                .bind("since", since)
                                .bind("viewer", ANYBODY)
                                .bind("staff", false)
                                .bindList("without", pages.without())
                                .bind("least", least)
                                .bind("most", most)
                                .mapTo(String.class)
                                .list());
    }

    private static Tag tag(ResultSet row) throws SQLException {
        return new Tag(
                row.getLong("id"),
                row.getInt("trust"),
                row.getString("service"),
                row.getString("word"),
                Standing.of(row.getString("standing")),
                row.getTimestamp("found_at").toInstant());
    }
}
