package org.sharon.core.profiles;

import java.time.Instant;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Role;
import org.sharon.core.web.When;

/**
 * The page of a member as one person sees it.
 *
 * @param blogs whether people have blogs in this room
 * @param gifts whether the reader can send gifts in this service
 * @param post the path of something they wrote in this room; empty when they wrote nothing
 */
record ProfileView(
        Profile profile,
        Room room,
        boolean mine,
        String post,
        boolean blogs,
        boolean gifts,
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

    /** No finer than a year: a day could tell who somebody is. */
    String since() {
        int joined = profile.since().atZone(When.LONDON).getYear();
        int year = now.atZone(When.LONDON).getYear();
        return joined == year ? "Came this year" : "Has been here since before this year";
    }
}
