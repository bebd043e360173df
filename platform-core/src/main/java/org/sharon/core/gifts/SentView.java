package org.sharon.core.gifts;

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
                ? "Are you safe right now?"
                : waiting ? "A person will read your note first" : "Your gift is with " + to;
    }
}
