package org.sharon.core.conversations;

import org.sharon.api.moderation.Surface;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/**
 * A text that somebody has typed, on its way to the rules.
 *
 * @param room the slug of its room; empty when it belongs to none
 * @param author the number of the author's account; 0 while they have none
 * @param isMember whether the author is here as a member, so that the service's posture counts
 * @param text as the author wrote it
 */
public record Typed(
        int trust,
        String service,
        String room,
        Surface surface,
        long author,
        boolean isMember,
        String text) {

    /** A text in a room. */
    public static Typed in(Room room, Surface surface, Visitor author, String text) {
        return new Typed(
                room.trust(),
                room.service(),
                room.slug(),
                surface,
                author.account(),
                author.role() == Role.MEMBER,
                text);
    }

    /** A nickname that somebody would like. */
    public static Typed nickname(int trust, String service, String nickname) {
        return new Typed(trust, service, "", Surface.NICKNAME, 0, false, nickname);
    }
}
