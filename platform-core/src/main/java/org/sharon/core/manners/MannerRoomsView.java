package org.sharon.core.manners;

import java.util.ArrayList;
import java.util.List;
import org.sharon.core.rooms.Room;

/** The living rooms of somebody's services. */
record MannerRoomsView(List<Row> rows, boolean done) {

    /** One of them, with what is agreed there. */
    record Row(String address, String title, String words) {

        static Row of(Room room, Manner manner) {
            List<String> words = new ArrayList<>();
            if (manner.isSlow()) {
                words.add("One message every " + manner.slowWords());
            }
            if (manner.staffedOnly()) {
                words.add("Open while staff are here");
            }
            if (manner.readFirst()) {
                words.add("A person reads each message first");
            }
            return new Row(
                    "/staff/living-rooms/" + room.slug(),
                    room.title(),
                    words.isEmpty() ? "People write when they like" : String.join(" · ", words));
        }
    }
}
