package org.sharon.core.conversations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * A post as a page shows it to one person.
 *
 * @param topic the topic it belongs to; null in a living or private room
 * @param waiting the room does not see it
 * @param key the author's own, by which a page knows a post that was waiting when it is shown
 * @param returned it was sent back to its author, who can change it
 */
public record PostView(
        long id,
        long seq,
        @Nullable Long topic,
        String author,
        String avatar,
        boolean recovered,
        boolean team,
        boolean mine,
        boolean waiting,
        boolean returned,
        boolean edited,
        UUID key,
        String warning,
        String text,
        Instant at) {

    public static PostView of(Post post, Visitor viewer) {
        return new PostView(
                post.id(),
                post.seq(),
                post.topic(),
                post.asTeam() ? "The team" : post.nickname(),
                post.asTeam() ? "team" : post.avatar(),
                post.recovered() && !post.asTeam(),
                post.asTeam(),
                post.author() == viewer.account(),
                !post.isPosted(),
                post.state() == Post.State.RETURNED,
                post.editedAt() != null,
                post.clientKey(),
                post.warning() == null ? "" : post.warning(),
                post.text(),
                post.createdAt());
    }

    /** Nobody's: what a script fills in for each message that arrives. */
    public static PostView blank() {
        return new PostView(
                0,
                0,
                null,
                "somebody",
                "heron",
                false,
                false,
                false,
                false,
                false,
                false,
                new UUID(0, 0),
                "",
                "",
                Instant.EPOCH);
    }

    /**
     * An address that leads here for as long as the post is there.
     *
     * @param room the address of its room
     */
    public String link(String room) {
        String page = topic == null ? "?before=" + (seq + 1) : "/topics/" + topic + "?post=" + id;
        return room + page + "#post-" + id;
    }

    public String when() {
        return When.words(at);
    }

    /** Only the time of day. */
    public String clock() {
        return When.clock(at);
    }

    /** What has become of it, for its author; empty once the room sees it. */
    public String standing() {
        return returned ? "Sent back to you" : waiting ? "Waiting for a moderator" : "";
    }

    public boolean hasWarning() {
        return !warning.isEmpty();
    }
}
