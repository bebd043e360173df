package org.sharon.core.events;

import static org.sharon.core.language.Words.say;

import org.sharon.core.events.Events.Found;

/**
 * An event in a list.
 *
 * @param room the title of its room; empty where all are of one
 * @param state empty when there is nothing to say
 */
record EventLine(String title, String when, String room, String address, String state) {

    static EventLine of(Found found, boolean rooms) {
        Event event = found.event();
        String state =
                event.isCancelled()
                        ? say("events.cancelled")
                        : event.correctedAt() != null ? say("events.corrected") : "";
        return new EventLine(
                event.plan().title(),
                event.plan().when(),
                rooms ? found.room().title() : "",
                found.address(),
                state);
    }

    String note() {
        return room.isEmpty() ? when : when + " · " + room;
    }
}
