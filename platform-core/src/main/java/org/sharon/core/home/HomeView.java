package org.sharon.core.home;

import java.util.List;
import java.util.Optional;
import org.sharon.core.board.Pinned;
import org.sharon.core.pages.PageMap;
import org.sharon.core.signposts.ToCheck;
import org.sharon.core.surveys.Asked;

/**
 * The building. At most six doors stand open at once; the rest are one tap away.
 *
 * @param readings one for each service that has a room here
 * @param pages what there is beside rooms
 * @param offered questions that this person may answer and need not
 * @param toCheck other places that this person looks after and has to try
 * @param decided whether somebody has decided about a post of this person
 * @param quarantined services that this person, an administrator, has to look at
 * @param unreadPacks the ids of packs of rules that cannot be asked, for those who decide about
 *     them
 * @param notices what is on the board for this person
 */
record HomeView(
        String nickname,
        String avatar,
        List<Door> doors,
        List<Reading> readings,
        List<PageMap.Entry> pages,
        Optional<Asked> offered,
        ToCheck toCheck,
        boolean decided,
        List<Quarantined> quarantined,
        List<String> unreadPacks,
        List<Pinned> notices) {

    /** A service whose plugin failed too often. */
    record Quarantined(String id, String title) {

        String address() {
            return "/admin/plugins/" + id + "/health";
        }
    }

    /**
     * Those that this person has not read: the first is shown whole, the others by their titles.
     */
    List<Pinned> newNotices() {
        return notices.stream().filter(Pinned::unread).toList();
    }

    private static final int AT_ONCE = 6;

    /** At most one. */
    List<Asked> offers() {
        return offered.stream().toList();
    }

    List<Door> first() {
        return doors.subList(0, Math.min(AT_ONCE, doors.size()));
    }

    List<Door> more() {
        return doors.subList(Math.min(AT_ONCE, doors.size()), doors.size());
    }
}
