package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;

/** Reads posts, and changes what has become of one. */
final class PostStore implements PostCount {

    private static final String COUNT_POSTED =
            """
            SELECT COUNT(*) FROM (
              SELECT p.id FROM post p JOIN room r ON r.id = p.room
               WHERE p.author = :author AND r.trust = :trust AND r.service = :service
                 AND r.kind IN ('forum', 'living') AND p.state = 'posted'
               LIMIT :most) AS posted
            """;

    private static final String COLUMNS =
            """
             p.id, p.trust, r.service, p.room, p.seq, p.topic, p.opens_topic, p.author, a.nickname,
             a.avatar, a.recovered, p.as_team, p.client_key, p.state, p.revision, p.warning,
             p.warning_by, p.text, p.created_at, p.edited_at
            """;

    private static final String SELECT =
            "SELECT"
                    + COLUMNS
                    + """
                        FROM post p
                        JOIN room r ON r.id = p.room
                        JOIN account a ON a.id = p.author
                      """;

    private static final String BY_PLACE = inOrder("post_by_seq");

    /**
     * By an index that has the order of the page. It and the order of the tables are given, or the
     * database may read all that was ever said there, and sort it, to show the last of it: because
     * it takes another index, or because the people are so few that it reads them all at once.
     */
    private static String inOrder(String index) {
        return "SELECT STRAIGHT_JOIN"
                + COLUMNS
                + """
                    FROM post p FORCE INDEX (%s)
                    JOIN room r FORCE INDEX (PRIMARY) ON r.id = p.room
                    JOIN account a FORCE INDEX (PRIMARY) ON a.id = p.author
                  """
                        .formatted(index);
    }

    static final String AFTER =
            BY_PLACE
                    + """
                       WHERE p.room = :room AND p.seq > :seq AND p.topic IS NULL AND p.state = 'posted'
                       ORDER BY p.seq
                       LIMIT :limit
                      """;

    static final String LATEST =
            BY_PLACE
                    + """
                       WHERE p.room = :room AND p.topic IS NULL AND p.state = 'posted' AND p.seq < :before
                       ORDER BY p.seq DESC
                       LIMIT :limit
                      """;

    private static final String SEEN_IN_TOPIC =
            """
             WHERE p.topic = :topic
               AND (p.state = 'posted'
                    OR (p.author = :viewer AND p.state IN ('held', 'returned')))
            """;

    private static final String BY_TOPIC = inOrder("post_by_topic") + SEEN_IN_TOPIC;

    /** What opened the topic stands first, whatever its place is. */
    static final String FIRST_OF_TOPIC =
            "("
                    + BY_TOPIC
                    + "AND p.opens_topic LIMIT 1) UNION ALL ("
                    + BY_TOPIC
                    + "AND NOT p.opens_topic ORDER BY p.seq LIMIT :limit)";

    static final String AFTER_IN_TOPIC =
            BY_TOPIC + "AND NOT p.opens_topic AND p.seq > :place ORDER BY p.seq LIMIT :limit";

    static final String BEFORE_IN_TOPIC =
            BY_TOPIC + "AND NOT p.opens_topic AND p.seq < :place ORDER BY p.seq DESC LIMIT :limit";

    static final String AROUND =
            "(SELECT id, seq FROM post WHERE room = :room AND seq < :seq AND topic <=> :topic"
                    + " AND state IN ('posted', 'held') ORDER BY seq DESC LIMIT :n)"
                    + " UNION ALL (SELECT id, seq FROM post WHERE room = :room AND seq > :seq"
                    + " AND topic <=> :topic AND state IN ('posted', 'held') ORDER BY seq LIMIT :n)";

    private final Database database;

    @Inject
    PostStore(Database database) {
        this.database = database;
    }

    Optional<Post> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    /** Whether it opens a topic in which somebody else has written. */
    boolean isAnsweredByOthers(Handle handle, Post post) {
        return post.opensTopic()
                && handle.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM post WHERE topic = :topic"
                                        + " AND author <> :author"
                                        + " AND state IN ('posted', 'held', 'returned'))")
                        .bind("topic", post.topic())
                        .bind("author", post.author())
                        .mapTo(Boolean.class)
                        .one();
    }

    Optional<Post> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " WHERE p.id = :id")
                .bind("id", id)
                .map((row, context) -> post(row))
                .findOne();
    }

    boolean hasPicture(Post post) {
        return database.read(
                handle ->
                        handle.createQuery(
                                                "SELECT COUNT(*) FROM picture"
                                                        + " WHERE author = :author AND client_key = :key")
                                        .bind("author", post.author())
                                        .bind("key", bytes(post.clientKey()))
                                        .mapTo(Integer.class)
                                        .one()
                                > 0);
    }

    Optional<Post> findByClientKey(Handle handle, long author, UUID key) {
        return handle.createQuery(SELECT + " WHERE p.author = :author AND p.client_key = :key")
                .bind("author", author)
                .bind("key", bytes(key))
                .map((row, context) -> post(row))
                .findOne();
    }

    /** The last place taken in a room. */
    long findPlace(long room) {
        return database.read(
                handle ->
                        handle.createQuery("SELECT next_seq - 1 FROM room WHERE id = :room")
                                .bind("room", room)
                                .mapTo(Long.class)
                                .one());
    }

    /** What a living room was shown after {@code seq}, oldest first. */
    List<Post> listAfter(long room, long seq, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(AFTER)
                                .bind("room", room)
                                .bind("seq", seq)
                                .bind("limit", limit)
                                .map((row, context) -> post(row))
                                .list());
    }

    /** The newest posts of a living room before {@code before}, oldest first. */
    List<Post> listLatest(long room, long before, int limit) {
        List<Post> newestFirst =
                database.read(
                        handle ->
                                handle.createQuery(LATEST)
                                        .bind("room", room)
                                        .bind("before", before)
                                        .bind("limit", limit)
                                        .map((row, context) -> post(row))
                                        .list());
        List<Post> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** What opened a topic, and its first answers, as {@code viewer} may see them. */
    List<Post> listFirstOfTopic(long topic, long viewer, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(FIRST_OF_TOPIC)
                                .bind("topic", topic)
                                .bind("viewer", viewer)
                                .bind("limit", limit - 1)
                                .map((row, context) -> post(row))
                                .list());
    }

    /** The answers after a place, oldest first. */
    List<Post> listAfterInTopic(long topic, long viewer, long place, int limit) {
        return listInTopic(AFTER_IN_TOPIC, topic, viewer, place, limit);
    }

    /** The answers before a place that are nearest to it, oldest first. */
    List<Post> listBeforeInTopic(long topic, long viewer, long place, int limit) {
        List<Post> posts =
                new ArrayList<>(listInTopic(BEFORE_IN_TOPIC, topic, viewer, place, limit));
        Collections.reverse(posts);
        return posts;
    }

    private List<Post> listInTopic(String sql, long topic, long viewer, long place, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(sql)
                                .bind("topic", topic)
                                .bind("viewer", viewer)
                                .bind("place", place)
                                .bind("limit", limit)
                                .map((row, context) -> post(row))
                                .list());
    }

    /** The first place of a room that was taken at this time or later. */
    long findPlaceAt(long room, Instant then) {
        long low = 1;
        long high = findPlace(room) + 1;
        while (low < high) {
            long middle = (low + high) / 2;
            if (isBefore(room, middle, then)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(long room, long place, Instant then) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT created_at < :then FROM post WHERE room = :room AND seq >="
                                                + " :place ORDER BY seq LIMIT 1")
                                .bind("then", then)
                                .bind("room", room)
                                .bind("place", place)
                                .mapTo(Boolean.class)
                                .findOne()
                                .orElse(false));
    }

    /** What somebody said in living rooms since then and is shown there, the newest first. */
    List<Post> listLiveSince(long author, Instant since, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + " WHERE p.author = :author AND p.topic IS NULL"
                                                + " AND p.state = 'posted' AND r.kind = 'living'"
                                                + " AND p.created_at > :since"
                                                + " ORDER BY p.id DESC LIMIT :limit")
                                .bind("author", author)
                                .bind("since", since)
                                .bind("limit", limit)
                                .map((row, context) -> post(row))
                                .list());
    }

    /** The author's own posts in a living room that still wait for a person, oldest first. */
    List<Post> listWaiting(long room, long author) {
        // Sorted here: asked for an order, the database would rather read the whole room.
        return database
                .read(
                        handle ->
                                handle.createQuery(
                                                SELECT
                                                        + " WHERE p.room = :room AND p.author = :author AND"
                                                        + " p.topic IS NULL AND p.state IN ('held', 'returned')")
                                        .bind("room", room)
                                        .bind("author", author)
                                        .map((row, context) -> post(row))
                                        .list())
                .stream()
                .sorted(Comparator.comparingLong(Post::seq))
                .toList();
    }

    /**
     * Up to {@code n} posts before and after one, in the same conversation, oldest first, without
     * it.
     */
    List<Post> listAround(Post post, int n) {
        return database.read(
                handle -> {
                    List<Long> ids =
                            handle.createQuery(AROUND)
                                    .bind("room", post.room())
                                    .bind("seq", post.seq())
                                    .bind("topic", post.topic())
                                    .bind("n", n)
                                    .map((row, context) -> row.getLong("id"))
                                    .list();
                    if (ids.isEmpty()) {
                        return List.<Post>of();
                    }
                    return handle.createQuery(SELECT + " WHERE p.id IN (<ids>) ORDER BY p.seq")
                            .bindList("ids", ids)
                            .map((row, context) -> post(row))
                            .list();
                });
    }

    /** What staff may see around a message between members, oldest first. */
    List<Post> listExcerpt(long about) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + " WHERE p.id IN (SELECT e.post FROM post_excerpt e"
                                                + " WHERE e.about = :about) ORDER BY p.seq")
                                .bind("about", about)
                                .map((row, context) -> post(row))
                                .list());
    }

    /** These posts, the newest first. */
    List<Post> list(Collection<Long> posts) {
        if (posts.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(SELECT + " WHERE p.id IN (<posts>) ORDER BY p.id DESC")
                                .bindList("posts", List.copyOf(posts))
                                .map((row, context) -> post(row))
                                .list());
    }

    void addToExcerpt(Handle handle, Post about, Collection<Long> posts, long by, Instant at) {
        for (long post : posts) {
            handle.createUpdate(
                            "INSERT IGNORE INTO post_excerpt (about, post, trust, added_by, added_at)"
                                    + " SELECT :about, id, trust, :by, :at FROM post"
                                    + " WHERE id = :post AND room = :room AND id <> :about")
                    .bind("about", about.id())
                    .bind("post", post)
                    .bind("room", about.room())
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
        }
    }

    static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static Post post(ResultSet row) throws SQLException {
        long topic = row.getLong("topic");
        Long inTopic = row.wasNull() ? null : topic;
        return new Post(
                row.getLong("id"),
                row.getInt("trust"),
                row.getString("service"),
                row.getLong("room"),
                row.getLong("seq"),
                inTopic,
                row.getBoolean("opens_topic"),
                row.getLong("author"),
                row.getString("nickname"),
                row.getString("avatar"),
                row.getBoolean("recovered"),
                row.getBoolean("as_team"),
                uuid(row.getBytes("client_key")),
                Post.State.of(row.getString("state")),
                row.getInt("revision"),
                row.getString("warning"),
                "team".equals(row.getString("warning_by")),
                row.getString("text"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("edited_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    @Override
    public int postedBy(long author, int trust, String service, int most) {
        return database.read(
                handle ->
                        handle.createQuery(COUNT_POSTED)
                                .bind("author", author)
                                .bind("trust", trust)
                                .bind("service", service)
                                .bind("most", most)
                                .mapTo(Integer.class)
                                .one());
    }
}
