package org.sharon.core.manners;

import java.util.List;
import org.sharon.core.rooms.Room;

/** The form for one living room. */
record MannerView(Room room, Manner manner, List<Integer> pauses) {

    String address() {
        return "/staff/living-rooms/" + room.slug();
    }

    String label(int seconds) {
        return seconds == 0 ? "No pause" : Manner.words(seconds);
    }
}
