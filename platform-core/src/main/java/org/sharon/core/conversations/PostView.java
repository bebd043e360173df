package org.sharon.core.conversations;

import java.time.Instant;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * A post as a page shows it to one person.
 *
 * @param state what its author is told while others do not see it; empty when they do
 */
public record PostView(
        long id,
        long seq,
        String author,
        String avatar,
        boolean recovered,
        boolean team,
        boolean mine,
        String state,
        boolean edited,
        String warning,
        String text,
        Instant at) {

    public static PostView of(Post post, Visitor viewer) {
        return new PostView(
                post.id(),
                post.seq(),
                post.asTeam() ? "The team" : post.nickname(),
                post.asTeam() ? "team" : post.avatar(),
                post.recovered() && !post.asTeam(),
                post.asTeam(),
                post.author() == viewer.account(),
                state(post),
                post.editedAt() != null,
                post.warning() == null ? "" : post.warning(),
                post.text(),
                post.createdAt());
    }

    /** Others do not see it yet. */
    public boolean waiting() {
        return !state.isEmpty();
    }

    public String when() {
        return When.words(at);
    }

    /** Only the time of day. */
    public String clock() {
        return When.clock(at);
    }

    public boolean hasWarning() {
        return !warning.isEmpty();
    }

    private static String state(Post post) {
        return switch (post.state()) {
            case POSTED -> "";
            case HELD -> "Waiting for a moderator";
            case RETURNED -> "Sent back: change it and send it again";
            case REFUSED, REMOVED -> "Not shown to others";
        };
    }
}
