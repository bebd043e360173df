package org.sharon.core.search;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.OnPages;
import org.sharon.core.store.Database;

/** Asks the database for posts. All questions go backwards from the newest. */
final class SearchStore {

    /** Between which posts to look: {@code low} is among them, {@code top} is not. */
    record Span(long low, long top) {}

    /** For each room the post that lies so far back, and of those the newest. */
    private static final String REACH =
            """
            SELECT COALESCE(MAX((SELECT w.post FROM post_words w
                                  WHERE w.room = r.id AND w.post < :top
                                  ORDER BY w.post DESC LIMIT 1 OFFSET %d)), 0)
              FROM room r WHERE r.id IN (<rooms>)
            """;

    private static final String SCAN =
            """
            SELECT w.post FROM post_words w FORCE INDEX (PRIMARY)
             WHERE w.room IN (<rooms>) AND w.post >= :low AND w.post < :top%s
             ORDER BY w.post DESC
             LIMIT :limit
            """;

    private static final String MATCH =
            """
            SET STATEMENT max_statement_time = %s FOR
            SELECT w.post FROM post_words w
             WHERE MATCH (w.words) AGAINST (:match IN BOOLEAN MODE)
               AND w.post >= :low AND w.post < :top%s
             ORDER BY w.post DESC
             LIMIT :limit
            """;

    /** What the index says is asked again here: it may be a moment behind. */
    private static final String SEEN =
            """
            SELECT p.id, p.room, p.seq, p.topic, p.opens_topic, COALESCE(t.shelf, '') AS shelf,
                   COALESCE(t.title, '') AS title, p.author, a.nickname, p.as_team,
                   COALESCE(p.warning, '') AS warning, p.text, p.created_at
              FROM post p
              JOIN room r ON r.id = p.room
              JOIN account a ON a.id = p.author
              LEFT JOIN topic t ON t.id = p.topic
             WHERE p.id IN (<posts>) AND p.room IN (<rooms>) AND p.state = 'posted'
               AND (t.id IS NULL OR t.visible AND %s)
               AND (:author IS NULL OR IF(p.as_team, 0, p.author) = :author)
               AND (:kind = '' OR COALESCE(t.shelf, r.kind) = :kind)
             ORDER BY p.id DESC
            """
                    .formatted(OnPages.FOUND);

    private static final int TOOK_TOO_LONG = 1969;

    private final Database database;
    private final OnPages pages;

    @Inject
    SearchStore(Database database, OnPages pages) {
        this.pages = pages;
        this.database = database;
    }

    /** Whoever has this nickname in the trust. */
    Optional<Long> findAuthor(int trust, String nickname) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT id FROM account WHERE trust = :trust AND nickname ="
                                                + " :nickname AND role IN ('member', 'peer-moderator')")
                                .bind("trust", trust)
                                .bind("nickname", nickname)
                                .mapTo(Long.class)
                                .findFirst());
    }

    /** A post before {@code top}, with at most so many posts of each room between them. */
    long reach(List<Long> rooms, long top, int each) {
        return database.read(
                handle ->
                        handle.createQuery(REACH.formatted(each))
                                .bindList("rooms", rooms)
                                .bind("top", top)
                                .mapTo(Long.class)
                                .one());
    }

    /** Looks at the posts of the rooms one by one. */
    List<Long> scan(List<Long> rooms, Span span, List<String> patterns, int limit) {
        return database.read(
                handle ->
                        bind(handle, SCAN.formatted(likes(patterns)), span, patterns, limit)
                                .bindList("rooms", rooms)
                                .mapTo(Long.class)
                                .list());
    }

    /**
     * Asks the full-text index.
     *
     * @return empty when that takes longer than {@code seconds}
     */
    Optional<List<Long>> match(
            String match, Span span, List<String> patterns, int limit, double seconds) {
        try {
            return Optional.of(
                    database.read(
                            handle ->
                                    bind(
                                                    handle,
                                                    MATCH.formatted(seconds, likes(patterns)),
                                                    span,
                                                    patterns,
                                                    limit)
                                            .bind("match", match)
                                            .mapTo(Long.class)
                                            .list()));
        } catch (RuntimeException failure) {
            if (tookTooLong(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Those of the posts that the rooms, and whoever looks, see now. */
    List<Found> listSeen(List<Long> posts, Scope scope, @Nullable Long author, String kind) {
        if (posts.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(SEEN)
                                .bindList("posts", posts)
                                .bindList("rooms", scope.rooms())
                                .bindList("without", pages.without())
                                .bind("viewer", scope.viewer())
                                .bind("staff", scope.staff())
                                .bind("author", author)
                                .bind("kind", kind)
                                .map((row, context) -> found(row))
                                .list());
    }

    /** The number of the first post since then: posts are numbered in the order of their times. */
    long firstSince(Instant then) {
        return database.read(
                handle -> {
                    long low = 0;
                    long high =
                            handle.createQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM post")
                                    .mapTo(Long.class)
                                    .one();
                    while (low < high) {
                        long middle = (low + high) / 2;
                        if (isBefore(handle, middle, then)) {
                            low = middle + 1;
                        } else {
                            high = middle;
                        }
                    }
                    return low;
                });
    }

    private static boolean isBefore(Handle handle, long post, Instant then) {
        return handle.createQuery(
                        "SELECT created_at < :then FROM post WHERE id >= :id ORDER BY id LIMIT 1")
                .bind("then", then)
                .bind("id", post)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    private static Query bind(
            Handle handle, String sql, Span span, List<String> patterns, int limit) {
        Query query =
                handle.createQuery(sql)
                        .bind("low", span.low())
                        .bind("top", span.top())
                        .bind("limit", limit);
        for (int i = 0; i < patterns.size(); i++) {
            query.bind("like" + i, patterns.get(i));
        }
        return query;
    }

    private static String likes(List<String> patterns) {
        StringBuilder likes = new StringBuilder();
        for (int i = 0; i < patterns.size(); i++) {
            likes.append(" AND w.words LIKE :like").append(i);
        }
        return likes.toString();
    }

    private static boolean tookTooLong(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == TOOK_TOO_LONG) {
                return true;
            }
        }
        return false;
    }

    private static Found found(ResultSet row) throws SQLException {
        long topic = row.getLong("topic");
        Long inTopic = row.wasNull() ? null : topic;
        return new Found(
                row.getLong("id"),
                row.getLong("room"),
                row.getLong("seq"),
                inTopic,
                row.getBoolean("opens_topic"),
                row.getString("shelf"),
                row.getString("title"),
                row.getLong("author"),
                row.getString("nickname"),
                row.getBoolean("as_team"),
                row.getString("warning"),
                row.getString("text"),
                row.getTimestamp("created_at").toInstant());
    }
}
