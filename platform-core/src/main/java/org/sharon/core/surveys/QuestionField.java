package org.sharon.core.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sharon.api.content.Question;
import org.sharon.core.conversations.PostText;

/** A question as a field of a form. */
record QuestionField(Question question) {

    /** One radio button. The first has the field's own id, to be led to. */
    record Option(String id, String value, String label) {}

    // Apart from the names of the form's own fields.
    String name() {
        return "question-" + question.id();
    }

    String label() {
        return question.text();
    }

    boolean isWords() {
        return question instanceof Question.Words;
    }

    int longest() {
        return PostText.LONGEST;
    }

    List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (String value : values()) {
            String id = options.isEmpty() ? name() : name() + "-" + (options.size() + 1);
            options.add(new Option(id, value, label(value)));
        }
        return options;
    }

    private List<String> values() {
        if (question instanceof Question.Choice choice) {
            return choice.options();
        }
        if (question instanceof Question.Scale scale) {
            return IntStream.rangeClosed(scale.from(), scale.to())
                    .mapToObj(String::valueOf)
                    .toList();
        }
        return List.of();
    }

    /** A number has words beside it where the scale ends. */
    private String label(String value) {
        if (question instanceof Question.Scale scale) {
            if (value.equals(String.valueOf(scale.from()))) {
                return value + " – " + scale.lowest();
            }
            if (value.equals(String.valueOf(scale.to()))) {
                return value + " – " + scale.highest();
            }
        }
        return value;
    }

    boolean takes(String value) {
        return values().contains(value);
    }

    /** An answer that {@link #takes takes} has let in. */
    Given given(String value) {
        return question instanceof Question.Scale
                ? Given.number(question.id(), Integer.parseInt(value))
                : Given.choice(question.id(), value);
    }
}
