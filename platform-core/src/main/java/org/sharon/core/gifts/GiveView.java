package org.sharon.core.gifts;

import java.util.List;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.web.Form;

/**
 * The form in which somebody chooses a gift.
 *
 * @param may whether the other takes gifts now
 * @param asks whether the note can be sent all the same
 */
record GiveView(Seen seen, Form form, boolean may, boolean asks) {

    String action() {
        return seen.address() + "/gift";
    }

    String back() {
        return seen.address() + "/author";
    }

    List<Drawing> drawings() {
        return List.of(Drawing.values());
    }

    static String picture(Drawing drawing) {
        return drawing.picture();
    }

    static String word(Drawing drawing) {
        return drawing.word();
    }

    int mostInOneDay() {
        return Gifts.A_DAY;
    }

    int longest() {
        return Gifts.LONGEST_NOTE;
    }
}
