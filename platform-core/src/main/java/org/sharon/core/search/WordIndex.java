package org.sharon.core.search;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Rewording;
import org.sharon.core.store.Database;

/**
 * Writes down the words of posts. It follows each room by its sequence, like every other reader: so
 * a post that a person has shown is found too, and after a crash it goes on where it was.
 */
final class WordIndex implements Rewording {

    static final int GROUP = 1_000;

    /** Conversations of a few people are looked through by nobody. */
    private static final String BEHIND =
            """
            SELECT r.id FROM room r LEFT JOIN search_place s ON s.room = r.id
             WHERE r.kind IN ('forum', 'living', 'private') AND r.next_seq - 1 > COALESCE(s.seq, 0)
            """;

    /** Only one node is at a room; the others leave it alone. */
    private static final String TAKE =
            "SELECT seq FROM search_place WHERE room = :room FOR UPDATE SKIP LOCKED";

    /** Locked, so that an edit comes before or after and is never overtaken. */
    private static final String NEXT =
            """
            SELECT p.id, p.seq, IF(p.as_team, 0, p.author) AS author, p.state = 'posted' AS posted, p.text,
                   IF(p.opens_topic, t.title, '') AS title,
                   COALESCE(t.shelf, r.kind) AS kind
              FROM post p JOIN room r ON r.id = p.room LEFT JOIN topic t ON t.id = p.topic
             WHERE p.room = :room AND p.seq > :seq
             ORDER BY p.seq
             LIMIT :limit
              LOCK IN SHARE MODE
            """;

    private static final String ONE =
            """
            SELECT IF(p.opens_topic, t.title, '') AS title,
                   COALESCE(t.shelf, r.kind) AS kind
              FROM post p JOIN room r ON r.id = p.room LEFT JOIN topic t ON t.id = p.topic
             WHERE p.id = :post
            """;

    private static final String MOVE = "UPDATE search_place SET seq = :seq WHERE room = :room";

    private record Row(long id, long seq, boolean posted, String words) {}

    /** One post and its words. Public for Jdbi, which reads it. */
    public record Entry(long room, long post, String words) {}

    private final Database database;

    @Inject
    WordIndex(Database database) {
        this.database = database;
    }

    /** The rooms in which something is not written down yet. */
    List<Long> listBehind() {
        return database.read(handle -> handle.createQuery(BEHIND).mapTo(Long.class).list());
    }

    /** Writes down what comes next in a room; whether there may be more. */
    boolean follow(long room) {
        database.write(
                handle ->
                        handle.createUpdate(
                                        "INSERT IGNORE INTO search_place (room, seq) SELECT id, 0 FROM room"
                                                + " WHERE id = :room AND kind IN ('forum', 'living', 'private')"
                                                + " AND NOT EXISTS (SELECT 1 FROM search_place s WHERE s.room = :room)")
                                .bind("room", room)
                                .execute());
        return database.write(
                handle -> {
                    Optional<Long> place =
                            handle.createQuery(TAKE).bind("room", room).mapTo(Long.class).findOne();
                    if (place.isEmpty()) {
                        return false;
                    }
                    List<Row> rows =
                            handle.createQuery(NEXT)
                                    .bind("room", room)
                                    .bind("seq", place.get())
                                    .bind("limit", GROUP)
                                    .map((row, context) -> row(room, row))
                                    .list();
                    if (rows.isEmpty()) {
                        return false;
                    }
                    List<Entry> entries = new ArrayList<>();
                    rows.stream()
                            .filter(Row::posted)
                            .forEach(row -> entries.add(new Entry(room, row.id(), row.words())));
                    write(handle, entries);
                    handle.createUpdate(MOVE)
                            .bind("seq", rows.get(rows.size() - 1).seq())
                            .bind("room", room)
                            .execute();
                    return rows.size() == GROUP;
                });
    }

    /** The post says something else now; its place is the same, so nobody who follows sees it. */
    @Override
    public void reworded(Handle handle, Post post) {
        handle.createQuery(ONE)
                .bind("post", post.id())
                .map(
                        (row, context) ->
                                Tokens.of(
                                        post.room(),
                                        row.getString("title"),
                                        post.text(),
                                        post.asTeam() ? Question.THE_TEAM : post.author(),
                                        kind(row.getString("kind"))))
                .findOne()
                .ifPresent(
                        words ->
                                handle.createUpdate(
                                                "UPDATE post_words SET words = :words WHERE room = :room AND"
                                                        + " post = :post")
                                        .bind("words", words)
                                        .bind("room", post.room())
                                        .bind("post", post.id())
                                        .execute());
    }

    private static void write(Handle handle, List<Entry> entries) {
        if (!entries.isEmpty()) {
            handle.createUpdate(
                            "INSERT INTO post_words (room, post, words) VALUES <rows>"
                                    + " ON DUPLICATE KEY UPDATE words = VALUES(words)")
                    .bindMethodsList("rows", entries, List.of("room", "post", "words"))
                    .execute();
        }
    }

    private static Row row(long room, ResultSet row) throws SQLException {
        boolean posted = row.getBoolean("posted");
        return new Row(
                row.getLong("id"),
                row.getLong("seq"),
                posted,
                posted
                        ? Tokens.of(
                                room,
                                row.getString("title"),
                                row.getString("text"),
                                row.getLong("author"),
                                kind(row.getString("kind")))
                        : "");
    }

    private static Question.Kind kind(String stored) {
        for (Question.Kind each : Question.Kind.values()) {
            if (each.stored().equals(stored)) {
                return each;
            }
        }
        return Question.Kind.ALL;
    }
}
