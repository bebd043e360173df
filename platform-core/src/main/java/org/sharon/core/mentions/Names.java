package org.sharon.core.mentions;

import java.util.ArrayList;
import java.util.List;

/** What could be names in a text: after each at sign, the words that follow, the most first. */
final class Names {

    private static final int LONGEST = 24;

    private static final String JOINS = "_.-@";

    /** Whoever names more people in one post names nobody in particular. */
    private static final int MOST = 10;

    private Names() {}

    /**
     * An at sign.
     *
     * @param place where it stands
     * @param candidates what may be meant, the longest first
     */
    record Named(int place, List<String> candidates) {}

    /** For each at sign what may be meant. */
    static List<Named> in(String text) {
        List<Named> all = new ArrayList<>();
        for (int at = text.indexOf('@');
                at >= 0 && all.size() < MOST;
                at = text.indexOf('@', at + 1)) {
            boolean inWord = at > 0 && isPart(text.codePointBefore(at));
            if (!inWord) {
                List<String> each = after(text, at + 1);
                if (!each.isEmpty()) {
                    all.add(new Named(at, each));
                }
            }
        }
        return all;
    }

    private static List<String> after(String text, int start) {
        List<String> found = new ArrayList<>();
        int end = Math.min(text.length(), start + LONGEST);
        if (start >= text.length() || !isPart(text.codePointAt(start))) {
            return found;
        }
        for (int i = start; i <= end; ) {
            boolean wordEnds =
                    i > start
                            && isPart(text.codePointBefore(i))
                            && (i == text.length() || !isPart(text.codePointAt(i)))
                            && !goesOn(text, i);
            if (wordEnds) {
                found.add(0, text.substring(start, i));
            }
            if (i == text.length() || text.charAt(i) == '\n') {
                break;
            }
            i += Character.charCount(text.codePointAt(i));
        }
        return found;
    }

    /** A name on another site may begin like one of ours: "@wren_grows", "@wren.grows". */
    private static boolean goesOn(String text, int end) {
        int next = end;
        while (next < text.length() && JOINS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next > end && next < text.length() && isPart(text.codePointAt(next));
    }

    private static boolean isPart(int point) {
        return Character.isLetterOrDigit(point);
    }
}
