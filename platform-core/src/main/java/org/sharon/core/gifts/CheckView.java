package org.sharon.core.gifts;

import java.util.List;
import org.sharon.core.web.When;

/**
 * Gifts that staff have to look at.
 *
 * @param done what has just been done; empty when nothing
 */
record CheckView(List<Gift> gifts, String done) {

    static String when(Gift gift) {
        return When.words(gift.at());
    }

    static String why(Gift gift) {
        return gift.reported()
                ? "Whoever got it says that something is wrong with it."
                : "A rule holds the note.";
    }
}
