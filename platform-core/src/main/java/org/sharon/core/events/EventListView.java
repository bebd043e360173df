package org.sharon.core.events;

import java.util.List;

/**
 * What is coming.
 *
 * @param room the title of the room; empty for all rooms
 * @param past where past ones stand; empty for all rooms
 */
record EventListView(
        String title,
        String room,
        String back,
        String backName,
        List<EventLine> events,
        String past) {

    String heading() {
        return room.isEmpty() ? title : title + " in " + room;
    }
}
