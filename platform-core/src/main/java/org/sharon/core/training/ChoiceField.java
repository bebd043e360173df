package org.sharon.core.training;

import java.util.ArrayList;
import java.util.List;
import org.sharon.api.content.Question;

/** A question of a training module as a field of a form. */
record ChoiceField(Question.Choice question) {

    /** One radio button. The first has the field's own id, to be led to. */
    record Option(String id, String value) {}

    // Apart from the names of the form's own fields.
    String name() {
        return "question-" + question.id();
    }

    String label() {
        return question.text();
    }

    List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (String value : question.options()) {
            String id = options.isEmpty() ? name() : name() + "-" + (options.size() + 1);
            options.add(new Option(id, value));
        }
        return options;
    }
}
