package org.sharon.core.notices;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sharon.core.web.Form;

/** What somebody wants to be told about. */
record ChoicesView(Form form, String done) {

    Set<NoticeKind> choices() {
        return ChoicePages.CHOICES;
    }

    String word(NoticeKind kind) {
        return kind.word();
    }

    List<Integer> hours() {
        return IntStream.range(0, 24).boxed().toList();
    }

    /** "10pm". */
    static String hour(int hour) {
        int shown = hour % 12 == 0 ? 12 : hour % 12;
        return shown + (hour < 12 ? "am" : "pm");
    }
}
