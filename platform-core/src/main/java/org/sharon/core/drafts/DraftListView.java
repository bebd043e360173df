package org.sharon.core.drafts;

import static org.sharon.core.language.Words.say;

import java.util.List;
import java.util.Map;
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

    /**
     * One draft: where it is, what it is, and how it begins.
     *
     * @param begins of each field that was typed into; each stands by itself, because what is not
     *     sent yet may still hold characters that turn round the words after them
     */
    record Row(String place, String page, String name, List<String> begins, String when) {

        static Row of(Map.Entry<String, Draft> each) {
            Draft draft = each.getValue();
            List<String> begins =
                    DraftForm.words(draft.fields())
                            .map(words -> Shortened.to(SHORT, words.strip()))
                            .toList();
            return new Row(
                    each.getKey(),
                    draft.page() + "#draft",
                    draft.name().isBlank() ? say("drafts.something-you-wrote") : draft.name(),
                    begins,
                    draft.when());
        }
    }
}
