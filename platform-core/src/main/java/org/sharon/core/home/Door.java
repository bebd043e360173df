package org.sharon.core.home;

import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** A room as the start page shows it. */
record Door(String address, String drawing, String name, String note) {

    static Door of(Room room, Visitor visitor) {
        return switch (room.kind()) {
            case FORUM ->
                    new Door(
                            room.address(),
                            "door-room",
                            room.title(),
                            "Topics to read and reply to");
            case LIVING ->
                    new Door(
                            room.address(),
                            "door-living",
                            room.title(),
                            "Talk with people who are here now");
            case PRIVATE, QUESTION, BETWEEN ->
                    new Door(
                            room.address(),
                            "door-post",
                            visitor.role().isClinical()
                                    ? room.title()
                                    : "Your conversation with the care team",
                            "Only you and the care team can read it");
        };
    }
}
