package org.sharon.core.home;

import java.util.List;

/** The building. At most six doors stand open at once; the rest are one tap away. */
record HomeView(String nickname, String avatar, List<Door> doors, List<Word> words) {

    private static final int AT_ONCE = 6;

    List<Door> first() {
        return doors.subList(0, Math.min(AT_ONCE, doors.size()));
    }

    List<Door> more() {
        return doors.subList(Math.min(AT_ONCE, doors.size()), doors.size());
    }
}
