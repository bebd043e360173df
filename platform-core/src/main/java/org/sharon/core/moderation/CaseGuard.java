package org.sharon.core.moderation;

import com.google.inject.Inject;
import org.sharon.core.conversations.Post;
import org.sharon.core.moderation.CaseMark.Kind;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.training.Certificates;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/**
 * Which cases a member of staff may know of. For everybody else there are none: an id outside
 * answers as one that never was.
 *
 * <p>Clinical staff have the cases of their services. Peer moderators have held posts of their own
 * rooms that carry no clinical clock, never those of a private room, and never their own; where the
 * service has training, once they have passed it.
 */
public final class CaseGuard {

    private final Guard guard;
    private final Rooms rooms;
    private final Certificates certificates;

    @Inject
    CaseGuard(Guard guard, Rooms rooms, Certificates certificates) {
        this.guard = guard;
        this.rooms = rooms;
        this.certificates = certificates;
    }

    /** May block for one look at the visitor's keys and certificates. */
    public boolean admits(Visitor visitor, CaseMark mark) {
        return admitsOnceTrained(visitor, mark) && certificates.letReview(visitor, mark.service());
    }

    /** Whether nothing but training is missing, if anything is. */
    boolean admitsOnceTrained(Visitor visitor, CaseMark mark) {
        if (mark.trust() != visitor.trust()) {
            return false;
        }
        if (visitor.role().isClinical()) {
            return visitor.services().contains(mark.service());
        }
        return visitor.role() == Role.PEER_MODERATOR
                && mark.kind() == Kind.REVIEW
                && !mark.isClinical()
                && !mark.inPrivateRoom()
                && mark.author() != visitor.account()
                && guard.admits(visitor, mark.room());
    }

    /** The room of a post that this person may take down. */
    Room roomOf(Visitor visitor, Post post) {
        Room room = roomOnceTrained(visitor, post);
        if (!certificates.letReview(visitor, room.service())) {
            throw new NotFoundException();
        }
        return room;
    }

    /** The same, where nothing but training may be missing. */
    Room roomOnceTrained(Visitor visitor, Post post) {
        Room room = rooms.find(post.room()).orElseThrow(NotFoundException::new);
        // What was begun before a service was switched off is still decided by its clinicians.
        boolean may =
                visitor.role().isClinical()
                        ? visitor.services().contains(room.service())
                        : guard.admits(visitor, room.id())
                                && !room.isPrivate()
                                && post.author() != visitor.account();
        if (post.trust() != visitor.trust() || room.trust() != visitor.trust() || !may) {
            throw new NotFoundException();
        }
        return room;
    }
}
