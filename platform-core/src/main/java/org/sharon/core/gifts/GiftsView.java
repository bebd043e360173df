package org.sharon.core.gifts;

import java.util.List;
import org.sharon.core.web.When;

/**
 * The gifts that somebody got.
 *
 * @param older the address of the next page; empty when there is none
 * @param welcomes whether others may send them any
 * @param done what has just been done; empty when nothing
 */
record GiftsView(List<Gift> gifts, String older, boolean welcomes, String done) {

    static String picture(Gift gift) {
        return gift.drawing().picture();
    }

    static String when(Gift gift) {
        return When.recent(gift.at());
    }

    static boolean hasNote(Gift gift) {
        return !gift.note().isEmpty();
    }
}
