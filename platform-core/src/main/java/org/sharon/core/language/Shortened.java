package org.sharon.core.language;

/** The beginning of what somebody wrote, where a list has room for no more. */
public final class Shortened {

    private Shortened() {}

    /**
     * The text itself when it fits, else its beginning and an ellipsis.
     *
     * @param most how much of it is kept, in code points, so that no character is cut in two
     */
    public static String to(int most, String text) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).strip() + "…";
    }
}
