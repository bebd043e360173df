package org.sharon.core.moderation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharon.core.web.Request;

/**
 * What the person who decides says of a picture. It is asked and not ticked in passing, for nobody
 * else decides, and no computer.
 *
 * @param people whether somebody is on it: {@code no}, {@code yes} or {@code unsure}
 * @param place whether it tells where somebody lives or works, in the same words
 * @param checks what is true of it, of {@link #CHECKS}
 * @param lookedAgain whether they looked at what a computer had marked, and saw no person there
 */
record PictureLook(String people, String place, List<String> checks, boolean lookedAgain) {

    /** What else has to be true of a picture before anybody sees it. */
    static final Map<String, String> CHECKS =
            new TreeMap<>(
                    Map.of(
                            "names", "No name, letter, number or other words about a person",
                            "harm", "Nothing that could hurt somebody in this room"));

    /** The answers to a question, in the order of the page. */
    static final List<String> ANSWERS = List.of("no", "yes", "unsure");

    PictureLook {
        checks = List.copyOf(checks);
    }

    static PictureLook of(Request request) {
        return new PictureLook(
                request.form("people"),
                request.form("place"),
                request.forms("checks"),
                request.form("frames").equals("seen"));
    }

    static String words(String answer) {
        return switch (answer) {
            case "no" -> "No";
            case "yes" -> "Yes";
            default -> "I am not sure";
        };
    }

    /** Whether they see nobody. */
    boolean seesNobody() {
        return people.equals("no");
    }

    /**
     * Why the picture cannot be shown; empty when it can.
     *
     * @param marked whether a computer had marked something as a face
     */
    String complaint(boolean marked) {
        if (!ANSWERS.contains(people) || !ANSWERS.contains(place)) {
            return "Look at the picture first, and answer both questions about it.";
        }
        if (people.equals("yes")) {
            return "A picture with a person on it is never shown. Send it back, or do not show it.";
        }
        if (place.equals("yes")) {
            return "A picture that tells where somebody lives or works is never shown. Send it back,"
                    + " or do not show it.";
        }
        if (people.equals("unsure") || place.equals("unsure")) {
            return "When you are not sure, it is not shown. Ask a colleague to look, or send it"
                    + " back.";
        }
        if (!checks.containsAll(CHECKS.keySet())) {
            return "Look at the picture again, and tick each box that is true.";
        }
        return marked && !lookedAgain
                ? "You say that there is no person, and a computer marked what may be a face. Look at"
                        + " the frames once more. If there is no person, tick that you have looked."
                : "";
    }
}
