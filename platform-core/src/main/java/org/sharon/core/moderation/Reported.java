package org.sharon.core.moderation;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.conversations.CaseBook.Concern;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.Post;

/**
 * What members report, on the desk. Several reports of one post are one item there, until somebody
 * decides. Callers hold the lock of the post's room.
 */
public final class Reported {

    /** Stands in a finding where else a rule would. */
    public static final String RULE = "report";

    private static final String OPEN_ALERT =
            """
            SELECT MAX(id) FROM alert
             WHERE post = :post AND revision = :revision AND acknowledged_at IS NULL
               AND closed_at IS NULL AND id IN (<ids>)
            """;

    private final ReviewStore reviews;
    private final AlertBook alerts;
    private final CaseHints hints;
    private final Clock clock;

    @Inject
    Reported(ReviewStore reviews, AlertBook alerts, CaseHints hints, Clock clock) {
        this.reviews = reviews;
        this.alerts = alerts;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * Asks staff to look at a post.
     *
     * @param reason what they read
     * @return the number of the review; empty when a person has read this revision already after
     *     another report, and it could stay
     */
    public Optional<Long> review(Handle handle, Post post, String reason) {
        if (reviews.wasFoundSafe(handle, post.id(), post.revision())) {
            return Optional.empty();
        }
        return Optional.of(reviews.addReported(handle, post, finding(reason), now()));
    }

    /**
     * Tells clinicians that somebody is worried about the author of a post.
     *
     * @return the number of the alert
     */
    public long alarm(Handle handle, Post post, String reason) {
        Judged worried =
                new Judged(
                        Visibility.VISIBLE,
                        Attention.AMBER,
                        "",
                        List.of(),
                        List.of(),
                        null,
                        Finding.write(List.of(finding(reason))));
        alerts.raise(handle, List.of(new Concern(post, worried)), now());
        // Nobody else adds an alert about this post while the room is locked.
        return alertOf(handle, post);
    }

    /**
     * What becomes of words with which a member reports something that is no post: staff find them
     * among what they are to note, or sooner where the words ask for it.
     *
     * @param heard what the rules say of them
     * @param reason what staff read
     */
    public Judged ofItem(Judged heard, String reason) {
        Attention attention =
                heard.attention().compareTo(Attention.AMBER_LOW) > 0
                        ? heard.attention()
                        : Attention.AMBER_LOW;
        return new Judged(
                Visibility.VISIBLE,
                attention,
                "",
                List.of(),
                List.of(),
                null,
                Finding.write(with(Finding.read(heard.findings()), finding(reason))));
    }

    /** The newest alert about a post, which has one. */
    public long alertOf(Handle handle, Post post) {
        return handle.createQuery("SELECT MAX(id) FROM alert WHERE post = :post")
                .bind("post", post.id())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Adds what another member says to an alert that nobody has acknowledged yet.
     *
     * @param earlier alerts that members began about this post
     * @return the number of the alert; empty when there is none that still waits
     */
    public Optional<Long> join(Handle handle, Post post, List<Long> earlier, String reason) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> open =
                handle.createQuery(OPEN_ALERT)
                        .bind("post", post.id())
                        .bind("revision", post.revision())
                        .bindList("ids", earlier)
                        .mapTo(Long.class)
                        .findOne();
        open.ifPresent(id -> add(handle, id, finding(reason)));
        return open;
    }

    /** Tells the consoles, after COMMIT. */
    public void tell() {
        hints.publish(1);
    }

    private static void add(Handle handle, long alert, Finding finding) {
        String findings =
                handle.createQuery("SELECT findings FROM alert WHERE id = :id FOR UPDATE")
                        .bind("id", alert)
                        .mapTo(String.class)
                        .one();
        handle.createUpdate("UPDATE alert SET findings = :findings WHERE id = :id")
                .bind("findings", Finding.write(with(Finding.read(findings), finding)))
                .bind("id", alert)
                .execute();
    }

    private static List<Finding> with(List<Finding> before, Finding more) {
        return Stream.concat(before.stream(), Stream.of(more)).limit(30).toList();
    }

    private static Finding finding(String reason) {
        return new Finding(RULE, 1, 0, 0, reason, false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
