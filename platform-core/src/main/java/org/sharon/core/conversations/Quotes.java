package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;

/**
 * What posts quote of each other. The words are read from the other post whenever they are shown:
 * what was taken down or changed is gone from where it was quoted, too.
 */
final class Quotes {

    /**
     * What one post quotes of another.
     *
     * @param words empty when the other post does not have them any more, or is not to be seen
     */
    record Kept(
            long post,
            long quoted,
            long topic,
            long author,
            boolean asTeam,
            String nickname,
            String warning,
            String words) {}

    private static final String ADD =
            "INSERT IGNORE INTO post_quote (post, quoted, words) VALUES (:post, :quoted, :words)";

    private static final String OF =
            """
            SELECT q.post, q.quoted, q.words, p.state = 'posted' AS posted, p.text, p.author, p.as_team,
                   COALESCE(p.warning, '') AS warning, p.topic, a.nickname
              FROM post_quote q JOIN post p ON p.id = q.quoted JOIN account a ON a.id = p.author
             WHERE q.post IN (<posts>)
            """;

    private final Database database;
    private final PostStore posts;

    @Inject
    Quotes(Database database, PostStore posts) {
        this.database = database;
        this.posts = posts;
    }

    /** What a form quotes; nothing when the other post is not in this topic to be read. */
    QuoteView asked(Room room, long topic, String value, Folds folds) {
        return find(topic, value).map(quoted -> view(room, quoted, folds)).orElse(QuoteView.NONE);
    }

    /** Keeps what a post quotes. The same once more changes nothing. */
    void keep(long post, long topic, String value) {
        find(topic, value)
                .ifPresent(
                        quoted ->
                                database.write(
                                        handle -> {
                                            TopicChanges.count(handle, post);
                                            return handle.createUpdate(ADD)
                                                    .bind("post", post)
                                                    .bind("quoted", quoted.post().id())
                                                    .bind("words", quoted.words())
                                                    .execute();
                                        }));
    }

    /** What these posts quote: the same for everybody. */
    List<Kept> of(Collection<Post> posts) {
        if (posts.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(OF)
                                .bindList("posts", posts.stream().map(Post::id).toList())
                                .map((row, context) -> kept(row))
                                .list());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String words = row.getString("words");
        boolean there = row.getBoolean("posted") && row.getString("text").contains(words);
        return new Kept(
                row.getLong("post"),
                row.getLong("quoted"),
                row.getLong("topic"),
                row.getLong("author"),
                row.getBoolean("as_team"),
                row.getString("nickname"),
                row.getString("warning"),
                there ? words : "");
    }

    /** The same as one reader sees them, by the number of the post. */
    static Map<Long, QuoteView> shown(Room room, Collection<Kept> quotes, Folds folds) {
        Map<Long, QuoteView> shown = new HashMap<>();
        for (Kept each : quotes) {
            shown.put(
                    each.post(),
                    new QuoteView(
                            String.valueOf(each.quoted()),
                            each.asTeam() ? say("conversations.the-team") : each.nickname(),
                            address(room, each.topic(), each.quoted()),
                            each.words(),
                            fold(
                                    folds,
                                    each.author(),
                                    each.asTeam(),
                                    each.warning(),
                                    each.words())));
        }
        return shown;
    }

    private record Quoted(Post post, String value, String words) {}

    private Optional<Quoted> find(long topic, String value) {
        return Quote.of(value)
                .flatMap(
                        quote ->
                                posts.find(quote.post())
                                        .filter(Post::isPosted)
                                        .filter(post -> post.topic() != null)
                                        .filter(post -> post.topic() == topic)
                                        .map(
                                                post ->
                                                        new Quoted(
                                                                post,
                                                                quote.value(),
                                                                quote.wordsIn(post.text()))))
                .filter(quoted -> !quoted.words().isEmpty());
    }

    private static QuoteView view(Room room, Quoted quoted, Folds folds) {
        Post post = quoted.post();
        return new QuoteView(
                quoted.value(),
                post.asTeam() ? say("conversations.the-team") : post.nickname(),
                post.address(room),
                quoted.words(),
                fold(
                        folds,
                        post.author(),
                        post.asTeam(),
                        post.warning() == null ? "" : post.warning(),
                        quoted.words()));
    }

    private static String fold(
            Folds folds, long author, boolean byTeam, String warning, String words) {
        String fold = folds.reason(author, byTeam, words);
        if (!fold.isEmpty()) {
            return fold;
        }
        return warning.isEmpty() || folds.opens(warning) ? "" : Warning.about(warning);
    }

    private static String address(Room room, long topic, long post) {
        return room.address() + "/topics/" + topic + "?post=" + post + "#post-" + post;
    }
}
