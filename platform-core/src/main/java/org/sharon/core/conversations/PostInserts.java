package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;

/** Writes a group of posts inside one transaction. */
final class PostInserts {

    /** Locks the room's row until COMMIT, and says in the same breath where it was. */
    private static final String TAKE_PLACES =
            """
            UPDATE room SET next_seq = LAST_INSERT_ID(next_seq) + :posts WHERE id = :room
            """;

    private static final String ADD_TOPIC =
            """
            INSERT INTO topic (trust, room, shelf, title, author, owner, visible, created_at, last_at)
            VALUES (:trust, :room, :shelf, :title, :author, :owner, :visible, :at, :at)
            """;

    private static final String COUNT_REPLY =
            "UPDATE topic SET replies = replies + 1, last_at = :at, changes = changes + 1"
                    + " WHERE id = :topic";

    private static final String COLUMNS =
            "(trust, room, seq, topic, opens_topic, author, as_team, client_key, state, warning, warning_by, text,"
                    + " created_at)";

    /**
     * One row of {@code post}, in the order of {@link #COLUMNS}. Public for Jdbi, which reads it.
     */
    public record Row(
            int trust,
            long room,
            long seq,
            @Nullable Long topic,
            boolean opensTopic,
            long author,
            boolean asTeam,
            byte[] clientKey,
            String state,
            @Nullable String warning,
            @Nullable String warningBy,
            String text,
            Instant createdAt) {}

    private static final List<String> PROPERTIES =
            List.of(
                    "trust",
                    "room",
                    "seq",
                    "topic",
                    "opensTopic",
                    "author",
                    "asTeam",
                    "clientKey",
                    "state",
                    "warning",
                    "warningBy",
                    "text",
                    "createdAt");

    private final Database database;
    private final PostStore store;
    private final Clock clock;

    @Inject
    PostInserts(Database database, PostStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /** The stored posts, in the order of {@code group}. */
    List<Post> insert(Handle handle, List<Submission> group) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<Long, Long> next = takePlaces(handle, group);
        List<Row> rows = new ArrayList<>(group.size());
        for (Submission each : group) {
            long seq = next.merge(each.post().room().id(), 1L, Long::sum) - 1;
            rows.add(row(each, seq, topicFor(handle, each, now), now));
        }
        List<Long> ids = insertRows(handle, rows);
        keepOwnWords(handle, group, ids, now);
        List<Post> posts = new ArrayList<>(group.size());
        for (int i = 0; i < rows.size(); i++) {
            posts.add(post(group.get(i), rows.get(i), ids.get(i)));
        }
        return posts;
    }

    /** A post that the same author sent before with the same client key. */
    Optional<Post> findByClientKey(NewPost post) {
        return database.read(
                handle -> store.findByClientKey(handle, post.author().account(), post.clientKey()));
    }

    /** The first of the places that each room of the group gives it. */
    private static Map<Long, Long> takePlaces(Handle handle, List<Submission> group) {
        // In one order everywhere, so that two nodes never wait for each other.
        Map<Long, Integer> counts = new TreeMap<>();
        group.forEach(each -> counts.merge(each.post().room().id(), 1, Integer::sum));
        Map<Long, Long> next = new HashMap<>();
        counts.forEach(
                (room, posts) ->
                        next.put(
                                room,
                                handle.createUpdate(TAKE_PLACES)
                                        .bind("posts", posts)
                                        .bind("room", room)
                                        .executeAndReturnGeneratedKeys()
                                        .mapTo(Long.class)
                                        .one()));
        return next;
    }

    private static @Nullable Long topicFor(Handle handle, Submission submission, Instant now) {
        NewPost post = submission.post();
        NewPost.NewTopic opens = post.newTopic();
        if (opens != null) {
            return handle.createUpdate(ADD_TOPIC)
                    .bind("trust", post.room().trust())
                    .bind("room", post.room().id())
                    .bind("shelf", opens.shelf().word())
                    .bind("title", opens.title())
                    .bind("author", post.author().account())
                    .bind("owner", opens.owner())
                    .bind("visible", submission.state() == Post.State.POSTED)
                    .bind("at", now)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
        }
        if (post.topic() != null && submission.state() == Post.State.POSTED) {
            handle.createUpdate(COUNT_REPLY).bind("topic", post.topic()).bind("at", now).execute();
        }
        return post.topic();
    }

    private static Row row(Submission each, long seq, @Nullable Long topic, Instant now) {
        NewPost post = each.post();
        Warning chosen = post.warning();
        String warning = chosen == null ? each.judged().warning() : chosen.stored();
        return new Row(
                post.room().trust(),
                post.room().id(),
                seq,
                topic,
                post.newTopic() != null,
                post.author().account(),
                post.asTeam(),
                PostStore.bytes(post.clientKey()),
                each.state().word(),
                warning,
                chosen != null ? "author" : warning != null ? "rules" : null,
                post.text(),
                now);
    }

    /** The ids that the rows were given, in their order: RETURNING answers row by row. */
    private static List<Long> insertRows(Handle handle, List<Row> rows) {
        return handle.createQuery("INSERT INTO post " + COLUMNS + " VALUES <rows> RETURNING id")
                .bindMethodsList("rows", rows, PROPERTIES)
                .mapTo(Long.class)
                .list();
    }

    /** What an author wrote before a plugin gave the post other words: for staff, as revision 0. */
    private static void keepOwnWords(
            Handle handle, List<Submission> group, List<Long> ids, Instant now) {
        for (int i = 0; i < group.size(); i++) {
            String own = group.get(i).own();
            if (own != null) {
                handle.createUpdate(PostChanges.KEEP_OWN_WORDS)
                        .bind("post", ids.get(i))
                        .bind("revision", 0)
                        .bind("trust", group.get(i).post().room().trust())
                        .bind("text", own)
                        .bind("at", now)
                        .execute();
            }
        }
    }

    private static Post post(Submission each, Row row, long id) {
        NewPost post = each.post();
        return new Post(
                id,
                row.trust(),
                post.room().service(),
                row.room(),
                row.seq(),
                row.topic(),
                row.opensTopic(),
                row.author(),
                post.author().nickname(),
                post.author().avatar(),
                post.author().recovered(),
                row.asTeam(),
                post.clientKey(),
                each.state(),
                1,
                row.warning(),
                false,
                row.text(),
                row.createdAt(),
                null);
    }
}
