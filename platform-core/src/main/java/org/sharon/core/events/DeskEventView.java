package org.sharon.core.events;

import java.util.List;
import org.sharon.core.events.Events.Found;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Form;

/**
 * One event for those who look after it.
 *
 * @param clinical whether whoever reads can change it
 */
record DeskEventView(Found found, Form form, List<Room> rooms, boolean clinical, String done) {

    String address() {
        return "/staff/events/" + found.event().id();
    }

    String title() {
        return found.event().plan().title();
    }

    String when() {
        return found.event().plan().when();
    }

    String state() {
        return found.event().state().title();
    }

    String reason() {
        return found.event().reason();
    }

    int revision() {
        return found.event().revision();
    }

    /**
     * Whether a change was sent and not taken. Whoever has read that a colleague was quicker writes
     * on what the event says now; a draft goes on from what it said when it was begun.
     */
    boolean isRefused() {
        return !form.isGood() && !form.isBad("reason");
    }

    String room() {
        return found.room().title();
    }

    boolean draft() {
        return found.event().state() == Event.State.DRAFT;
    }

    boolean mayChange() {
        return clinical && !found.event().isCancelled();
    }
}
