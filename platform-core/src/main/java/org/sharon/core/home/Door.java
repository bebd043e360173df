package org.sharon.core.home;

import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.RoomVisits.News;
import org.sharon.core.web.Visitor;

/**
 * A room as the start page shows it.
 *
 * @param news a calm line about what is new there; empty when nothing is
 */
record Door(String address, String drawing, String name, String note, String news) {

    private static final String FRESH = "Something new since you were here";

    static Door of(Room room, Visitor visitor, @Nullable News news) {
        boolean fresh = news != null && news.fresh();
        return switch (room.kind()) {
            case FORUM ->
                    new Door(
                            room.address(),
                            "door-room",
                            room.title(),
                            "Topics to read and reply to",
                            fresh ? FRESH : "");
            case LIVING ->
                    new Door(
                            room.address(),
                            "door-living",
                            room.title(),
                            "Talk with people who are here now",
                            news != null && news.today()
                                    ? "People have talked here today"
                                    : "It has been quiet here today");
            case PRIVATE, QUESTION, BETWEEN ->
                    new Door(
                            room.address(),
                            "door-post",
                            visitor.role().isClinical()
                                    ? room.title()
                                    : "Your conversation with the care team",
                            "Only you and the care team can read it",
                            fresh ? FRESH : "");
        };
    }
}
