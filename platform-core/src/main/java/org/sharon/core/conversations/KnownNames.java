package org.sharon.core.conversations;

import org.sharon.core.rooms.Room;

/** Knows which names after an at sign everybody in a room can read there. Bound by mentions. */
public interface KnownNames {

    /** None. */
    KnownNames NONE = (room, text) -> text;

    /**
     * The text as the rules read it, as long as before: without the sign before the name of
     * somebody who has written in this room. To the rules any other name with a sign is one on
     * another site.
     */
    String unsigned(Room room, String text);
}
