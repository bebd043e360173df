package org.sharon.core.events;

import static org.sharon.core.language.Words.say;

import java.time.YearMonth;
import java.util.List;
import org.sharon.core.language.Language;
import org.sharon.core.rooms.Room;

/**
 * What was in a room in a month.
 *
 * @param earlier the address of the month before; empty for the first
 * @param later the address of the next month; empty for this one
 */
record PastView(Room room, YearMonth month, List<EventLine> events, String earlier, String later) {

    String heading() {
        return say("events.past-events-2", Language.current().format("LLLL uuuu", month));
    }

    String back() {
        return room.path() + "/events";
    }
}
