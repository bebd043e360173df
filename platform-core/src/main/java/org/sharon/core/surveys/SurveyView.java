package org.sharon.core.surveys;

import java.util.List;
import org.sharon.core.web.Form;

/**
 * A survey to be answered.
 *
 * @param key the same form sent twice is one answer
 * @param answered the day on which they last answered; empty when they have not
 * @param mayInsist whether the words may be sent as they are
 * @param done what has just been done; empty when nothing
 */
record SurveyView(
        Asked asked, Form form, String key, String answered, boolean mayInsist, String done) {

    List<QuestionField> fields() {
        return QuestionField.of(asked);
    }

    boolean asksForWords() {
        return fields().stream().anyMatch(QuestionField::isWords);
    }

    int enough() {
        return Results.ENOUGH;
    }
}
