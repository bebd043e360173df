package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import java.util.List;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.PagePosts.Note;
import org.sharon.core.conversations.PagePosts.Taken;
import org.sharon.core.conversations.PostText;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Form;

/**
 * The timeline of a member, with the form for one more where it is the reader's own.
 *
 * @param page the address of the member's page
 * @param asks whether the words are asked about before they are sent
 */
record TimelineView(
        Room room,
        String page,
        String nickname,
        boolean mine,
        List<Note> notes,
        List<Taken> taken,
        List<String> kinds,
        boolean hasRoom,
        Form form,
        Composer composer,
        boolean asks) {

    private static final int FIRST = 3;

    String title() {
        return mine ? say("profiles.my-timeline") : say("profiles.the-timeline-of", nickname);
    }

    String address() {
        return page + "/timeline";
    }

    /** The newest few. */
    List<Note> first() {
        return notes.subList(0, Math.min(FIRST, notes.size()));
    }

    List<String> months() {
        return Milestones.months();
    }

    int longest() {
        return PostText.LONGEST_ON_PAGE;
    }

    String readers() {
        return composer.readers();
    }
}
