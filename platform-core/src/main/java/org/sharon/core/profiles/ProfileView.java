package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Role;
import org.sharon.core.web.When;

/**
 * The page of a member as one person sees it.
 *
 * @param blogs whether people have blogs in this room
 * @param gifts whether the reader can send gifts in this service
 * @param wall what others write here; null where there is no wall
 * @param timeline what they want to remember; null where there is no timeline
 * @param post the path of something they wrote in this room; empty when they wrote nothing
 */
record ProfileView(
        Profile profile,
        Room room,
        boolean mine,
        String post,
        boolean blogs,
        boolean gifts,
        @Nullable WallView wall,
        @Nullable TimelineView timeline,
        Instant now) {

    String address() {
        return room.path() + "/people/" + profile.word();
    }

    boolean isPeerModerator() {
        return profile.role() == Role.PEER_MODERATOR;
    }

    boolean hasText() {
        return !profile.text().isEmpty();
    }

    boolean hasPost() {
        return !post.isEmpty();
    }

    /** Where there is nothing on a timeline, nobody but its owner is shown that there is one. */
    boolean showsTimeline() {
        return timeline != null && (mine || !timeline.notes().isEmpty());
    }

    /** No finer than a year: a day could tell who somebody is. */
    String since() {
        int joined = profile.since().atZone(When.LONDON).getYear();
        int year = now.atZone(When.LONDON).getYear();
        return joined == year
                ? say("profiles.came-this-year")
                : say("profiles.has-been-here-since-before-this");
    }
}
