package org.sharon.core.drafts;

import static org.sharon.core.language.Words.say;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharon.core.language.Shortened;
import org.sharon.core.web.Draft;
import org.sharon.core.web.DraftForm;

/**
 * Everything that somebody has begun to write.
 *
 * @param done what has just been done; empty when nothing
 */
record DraftListView(List<Row> rows, String done) {

    private static final int SHORT = 160;

    /** One draft: where it is, what it is, and how it begins. */
    record Row(String place, String page, String name, String begins, String when) {

        static Row of(Map.Entry<String, Draft> each) {
            Draft draft = each.getValue();
            String words =
                    DraftForm.words(draft.fields()).collect(Collectors.joining(" – ")).strip();
            return new Row(
                    each.getKey(),
                    draft.page() + "#draft",
                    draft.name().isBlank() ? say("drafts.something-you-wrote") : draft.name(),
                    Shortened.to(SHORT, words),
                    draft.when());
        }
    }
}
