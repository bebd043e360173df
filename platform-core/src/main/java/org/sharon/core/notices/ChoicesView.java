package org.sharon.core.notices;

import static org.sharon.core.language.Words.say;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sharon.core.web.Form;

/**
 * What somebody wants to be told about.
 *
 * @param subjects what this person can be told about
 * @param offered ways out of the building that they can set up
 * @param ways ways that they have set up
 */
record ChoicesView(
        Form form, List<Subject> subjects, Set<Way> offered, Set<Way> ways, String done) {

    boolean offersMail() {
        return offered.contains(Way.MAIL);
    }

    /** Whether all there is to choose is what is on the page Notices. */
    boolean isOneWay() {
        return ways.isEmpty();
    }

    List<Integer> hours() {
        return IntStream.range(0, 24).boxed().toList();
    }

    /** "10pm". */
    static String hour(int hour) {
        int shown = hour % 12 == 0 ? 12 : hour % 12;
        return shown + say(hour < 12 ? "web.am" : "web.pm");
    }
}
