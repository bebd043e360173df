package org.sharon.core.conversations;

import org.sharon.core.rooms.Room;

/** By when a person reads what is held. Bound by the feature that knows who reviews posts. */
public interface HeldPromise {

    /** One plain sentence or two, in the language of this request: never more than is kept. */
    String words(Room room);
}
