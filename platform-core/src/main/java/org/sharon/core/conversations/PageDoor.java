package org.sharon.core.conversations;

import java.util.Optional;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** Knows on whose page somebody may write. Bound by profiles. */
public interface PageDoor {

    /** Members have no pages. */
    PageDoor NONE = (visitor, room, word) -> Optional.empty();

    /**
     * The wall of a member.
     *
     * @param word the part of its address that is its owner's
     * @param name what a reader calls it
     * @param address of the page on which it stands
     */
    record Wall(long owner, String word, String name, String address) {}

    /** The wall with this word in a room, when this person may write on it now. */
    Optional<Wall> find(Visitor visitor, Room room, String word);
}
