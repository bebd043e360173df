package org.sharon.core.gifts;

import static org.sharon.core.language.Words.say;

/**
 * A gift is on its way.
 *
 * @param waiting a person reads the note first
 * @param helpNow the note says that its author needs help
 */
record SentView(String to, Drawing drawing, boolean waiting, boolean helpNow, String back) {

    String picture() {
        return drawing.picture();
    }

    String heading() {
        return helpNow
                ? say("gifts.are-you-safe-right-now")
                : waiting
                        ? say("gifts.a-person-will-read-your-note")
                        : say("gifts.your-gift-is-with", to);
    }
}
