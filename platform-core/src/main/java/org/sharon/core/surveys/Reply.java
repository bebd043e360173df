package org.sharon.core.surveys;

import static org.sharon.core.language.Words.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharon.core.conversations.PostText;
import org.sharon.core.web.Form;
import org.sharon.core.web.Request;

/**
 * A form that came back.
 *
 * @param form as it was typed, with what is wrong with it
 * @param given what was chosen
 * @param words what was written, by the question it answers
 */
record Reply(Form form, List<Given> given, Map<QuestionField, String> words) {

    static Reply of(Request request, Asked asked) {
        Form form = Form.blank();
        List<Given> given = new ArrayList<>();
        Map<QuestionField, String> words = new LinkedHashMap<>();
        List<QuestionField> fields = QuestionField.of(asked);
        for (QuestionField field : fields) {
            String typed = request.form(field.name());
            form.with(field.name(), typed);
            if (field.isWords()) {
                String clean = PostText.cleaned(typed);
                if (!clean.isEmpty()) {
                    words.put(field, clean);
                    PostText.complaint(clean)
                            .ifPresent(wrong -> form.complain(field.name(), wrong.sentence()));
                }
            } else if (field.takes(typed)) {
                given.add(field.given(typed));
            } else if (!typed.isEmpty()) {
                form.complain(field.name(), say("surveys.choose-one-of-the-answers-that"));
            }
        }
        if (form.isGood() && given.isEmpty() && words.isEmpty()) {
            form.complain(fields.get(0).name(), say("surveys.answer-at-least-one-question-or"));
        }
        return new Reply(form, given, words);
    }
}
