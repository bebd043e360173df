package org.sharon.core.home;

import java.util.List;
import java.util.Optional;
import org.sharon.core.board.Pinned;
import org.sharon.core.surveys.Asked;
import org.sharon.core.web.HomePart.Link;
import org.sharon.core.web.HomePart.Note;

/**
 * The building. At most seven doors stand open at once; the rest are one tap away.
 *
 * @param closed whether this person holds keys, and all their rooms are closed now
 * @param readings one for each service that has a room here
 * @param notes what this person has to look at first
 * @param notices what is on the board for this person
 * @param offered questions that this person may answer and need not
 * @param links what there is beside rooms
 */
record HomeView(
        String nickname,
        String avatar,
        List<Door> doors,
        boolean closed,
        List<Reading> readings,
        List<Note> notes,
        List<Pinned> notices,
        Optional<Asked> offered,
        List<Link> links) {

    /**
     * Those that this person has not read: the first is shown whole, the others by their titles.
     */
    List<Pinned> newNotices() {
        return notices.stream().filter(Pinned::unread).toList();
    }

    /** Where there are more than these and one, the others wait behind a line to open. */
    private static final int AT_ONCE = 6;

    /** At most one. */
    List<Asked> offers() {
        return offered.stream().toList();
    }

    List<Door> first() {
        return doors.subList(0, atOnce());
    }

    /** None, or at least two: a line that hides one room takes as much space as the room. */
    List<Door> more() {
        return doors.subList(atOnce(), doors.size());
    }

    private int atOnce() {
        return doors.size() <= AT_ONCE + 1 ? doors.size() : AT_ONCE;
    }
}
