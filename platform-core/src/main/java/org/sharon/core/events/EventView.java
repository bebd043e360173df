package org.sharon.core.events;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.core.events.Events.Found;
import org.sharon.core.rooms.Room;

/**
 * One event as somebody reads it.
 *
 * @param in the room in which it is, when this person may enter it
 * @param over whether it has ended
 */
record EventView(
        Found found,
        @Nullable Room in,
        boolean mayRemind,
        boolean reminded,
        boolean over,
        String done) {

    Plan plan() {
        return found.event().plan();
    }

    String when() {
        return plan().when();
    }

    String title() {
        return plan().title();
    }

    String place() {
        return plan().place();
    }

    String leader() {
        return plan().leader();
    }

    boolean cancelled() {
        return found.event().isCancelled();
    }

    boolean corrected() {
        return found.event().correctedAt() != null;
    }

    String reason() {
        return found.event().reason();
    }

    List<String> paragraphs() {
        return Arrays.stream(plan().text().split("\n"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    String back() {
        return found.room().path() + "/events";
    }

    String address() {
        return found.address();
    }
}
