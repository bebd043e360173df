package org.sharon.core.moderation;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.Post;
import org.sharon.core.store.Database;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** What people decided about somebody's posts, for the author and nobody else. */
public final class Decisions implements HomePart {

    /**
     * A decision that the author can still do something about, or should know of.
     *
     * @param topic the topic of the post; null in a living or private room
     * @param state {@code RETURNED}: change it and send it again; {@code REFUSED} or {@code
     *     REMOVED}: others do not see it
     * @param text what the author had written
     * @param reason a kind sentence, to be shown as it is
     */
    public record Decision(
            long post,
            long room,
            String roomSlug,
            String roomTitle,
            @Nullable Long topic,
            Post.State state,
            String text,
            String reason,
            Instant at) {

        public String when() {
            return When.words(at);
        }

        /** Where the changed text goes. */
        public String editAddress() {
            return "/rooms/" + roomSlug + "/posts/" + post + "/edit";
        }

        public boolean canBeSentAgain() {
            return state == Post.State.RETURNED;
        }

        /** What to say above the reason. */
        public String heading() {
            return switch (state) {
                case RETURNED -> say("moderation.your-post-was-sent-back-you");
                case REFUSED -> say("moderation.we-do-not-show-this-post");
                case REMOVED -> say("moderation.we-took-this-post-down");
                case POSTED, HELD, TAKEN -> "";
            };
        }
    }

    private static final Duration NEWS_FOR = Duration.ofDays(2);
    private static final String NEWS = "moderation.a-person-has-answered-about-something";
    private static final Duration SHOWN_FOR = Duration.ofDays(14);

    // The state of a post and the decision that made it so have the same word.
    private static final String SELECT =
            """
            SELECT p.id, p.room, r.slug, r.title, p.topic, p.state, p.text, c.reason, c.decided_at
              FROM post p
              JOIN review c ON c.post = p.id AND c.revision = p.revision
                           AND CAST(c.decision AS CHAR) = CAST(p.state AS CHAR)
              JOIN room r ON r.id = p.room
             WHERE p.author = :author AND p.state IN ('returned', 'refused', 'removed')
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    Decisions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The newest first; those that are not to be changed any more only for two weeks. */
    public List<Decision> forAuthor(long account) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + " AND (p.state = 'returned' OR c.decided_at > :since)"
                                                + " ORDER BY c.decided_at DESC LIMIT 20")
                                .bind("author", account)
                                .bind("since", clock.instant().minus(SHOWN_FOR))
                                .map((row, context) -> decision(row))
                                .list());
    }

    /** There is something that the author has to know of: sent back, or decided lately. */
    @Override
    public Stream<Note> notes(Visitor visitor) {
        Instant lately = clock.instant().minus(NEWS_FOR);
        return forAuthor(visitor.account()).stream()
                .filter(each -> each.canBeSentAgain() || each.at().isAfter(lately))
                .limit(1)
                .map(each -> Note.of("", "", say(NEWS), "/decisions"));
    }

    /** What was decided about one post of this author; empty while nothing was, or it is shown. */
    public Optional<Decision> find(long account, long post) {
        return database.read(
                handle ->
                        handle.createQuery(SELECT + " AND p.id = :post ORDER BY c.id DESC LIMIT 1")
                                .bind("author", account)
                                .bind("post", post)
                                .map((row, context) -> decision(row))
                                .findOne());
    }

    private static Decision decision(ResultSet row) throws SQLException {
        long topic = row.getLong("topic");
        Long inTopic = row.wasNull() ? null : topic;
        String reason = row.getString("reason");
        return new Decision(
                row.getLong("id"),
                row.getLong("room"),
                row.getString("slug"),
                row.getString("title"),
                inTopic,
                Post.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                reason == null ? "" : reason,
                row.getTimestamp("decided_at").toInstant());
    }
}
