package org.sharon.core.conversations;

import java.util.List;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** Knows what is coming in a room. Bound by events. */
public interface Coming {

    /** Nothing ever comes. */
    Coming NONE =
            new Coming() {
                @Override
                public boolean areIn(Room room) {
                    return false;
                }

                @Override
                public List<Line> next(Visitor reader, Room room) {
                    return List.of();
                }
            };

    /** One event in a list. */
    record Line(String title, String when, String address) {}

    /** Whether the room has a page of what is coming. */
    boolean areIn(Room room);

    /** What comes next in this room, a few at most; must be cheap. */
    List<Line> next(Visitor reader, Room room);
}
