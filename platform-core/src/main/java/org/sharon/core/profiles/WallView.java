package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import java.util.List;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.PagePosts.Note;
import org.sharon.core.conversations.PagePosts.Taken;
import org.sharon.core.rooms.Room;

/**
 * The wall of a member, or a part of it.
 *
 * @param word the part of the page's address that is the member's
 * @param page the address of the member's page
 * @param mine whether it is the reader's own
 * @param newest whether this part begins with the newest
 * @param older where it goes on; empty when it ends here
 * @param mayWrite whether the reader may write on it now
 * @param pictures whether one can write with a picture
 * @param taken what the reader took away today
 */
record WallView(
        Room room,
        String word,
        String page,
        String nickname,
        boolean mine,
        WallChoice choice,
        List<Note> notes,
        boolean newest,
        String older,
        boolean mayWrite,
        boolean pictures,
        Composer composer,
        List<Taken> taken) {

    /** The same with what was typed, and what is wrong with it. */
    WallView refused(Composer typed) {
        return new WallView(
                room, word, page, nickname, mine, choice, notes, newest, older, true, pictures,
                typed, taken);
    }

    String title() {
        return mine ? say("profiles.my-wall") : say("profiles.the-wall-of", nickname);
    }

    /** Whether the reader can still change what they wrote here. */
    boolean changeable() {
        return mine || mayWrite;
    }

    boolean isOff() {
        return choice == WallChoice.OFF;
    }

    String address() {
        return page + "/wall";
    }

    boolean hasOlder() {
        return !older.isEmpty();
    }
}
