package org.sharon.core.conversations;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;

/**
 * One thing somebody said, as stored.
 *
 * @param seq its place in what the room has been shown
 * @param topic the topic it belongs to; null in a living or private room
 * @param asTeam said by staff as the team of the service, under the team's name
 * @param nickname the author's nickname now
 * @param warnedByTeam whether the team gave it its warning
 * @param recovered whether the author shows the recovered mark
 */
public record Post(
        long id,
        int trust,
        String service,
        long room,
        long seq,
        @Nullable Long topic,
        boolean opensTopic,
        long author,
        String nickname,
        String avatar,
        boolean recovered,
        boolean asTeam,
        UUID clientKey,
        State state,
        int revision,
        @Nullable String warning,
        boolean warnedByTeam,
        String text,
        Instant createdAt,
        @Nullable Instant editedAt) {

    /** What has become of a post. */
    public enum State {
        POSTED,
        /** Waiting for a person. Only the author and staff see it. */
        HELD,
        /** Sent back to its author to be changed. */
        RETURNED,
        REFUSED,
        REMOVED,
        /** Taken back by its author, for good. */
        TAKEN;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isPosted() {
        return state == State.POSTED;
    }

    /** Whether its author can still change it. */
    boolean isOpen() {
        return state == State.POSTED || state == State.HELD || state == State.RETURNED;
    }

    /** Where people read it: on whichever page of its topic it stands for them. */
    public String address(Room in) {
        return topic == null
                ? in.address()
                : in.address() + "/topics/" + topic + "?post=" + id + "#post-" + id;
    }
}
