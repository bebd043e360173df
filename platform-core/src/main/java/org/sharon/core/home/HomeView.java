package org.sharon.core.home;

import java.util.List;
import org.sharon.core.pages.PageMap;

/**
 * The building. At most six doors stand open at once; the rest are one tap away.
 *
 * @param readings one for each service that has a room here
 * @param pages what plugins bring beside rooms
 * @param decided whether somebody has decided about a post of this person
 * @param quarantined services that this person, an administrator, has to look at
 */
record HomeView(
        String nickname,
        String avatar,
        List<Door> doors,
        List<Reading> readings,
        List<PageMap.Entry> pages,
        boolean decided,
        List<Quarantined> quarantined) {

    /** A service whose plugin failed too often. */
    record Quarantined(String id, String title) {

        String address() {
            return "/admin/plugins/" + id + "/health";
        }
    }

    private static final int AT_ONCE = 6;

    List<Door> first() {
        return doors.subList(0, Math.min(AT_ONCE, doors.size()));
    }

    List<Door> more() {
        return doors.subList(Math.min(AT_ONCE, doors.size()), doors.size());
    }
}
