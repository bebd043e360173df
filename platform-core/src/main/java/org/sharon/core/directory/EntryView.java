package org.sharon.core.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Form;

/**
 * @param rooms those for whose people it can be
 * @param entry null for a new one
 */
record EntryView(
        Form form,
        Map<String, String> services,
        List<Room> rooms,
        @Nullable Entry entry,
        LocalDate today) {

    boolean isNew() {
        return entry == null;
    }

    /** Rooms of two services can have the same title. */
    String title(Room room) {
        return isNew() && services.size() > 1
                ? room.title() + " (" + services.getOrDefault(room.service(), "") + ")"
                : room.title();
    }

    String title() {
        return entry == null ? "Add a place" : entry.name();
    }

    String address() {
        return entry == null ? DirectoryDeskPages.ALL + "/new" : entry.deskAddress();
    }

    String state() {
        return entry == null ? "" : entry.verified() + " " + entry.stateOn(today);
    }
}
