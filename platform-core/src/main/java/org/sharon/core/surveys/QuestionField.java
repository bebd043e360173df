package org.sharon.core.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sharon.api.content.Question;
import org.sharon.core.conversations.PostText;
import org.sharon.core.plugins.Service;

/**
 * A question as a field of a form. What is chosen is kept in English, whatever its label says.
 *
 * @param service whose question it is, and whose words
 */
record QuestionField(Service service, Question question) {

    static List<QuestionField> of(Asked asked) {
        return asked.survey().questions().stream()
                .map(each -> new QuestionField(asked.of(), each))
                .toList();
    }

    /** One radio button. The first has the field's own id, to be led to. */
    record Option(String id, String value, String label) {}

    // Apart from the names of the form's own fields.
    String name() {
        return "question-" + question.id();
    }

    String label() {
        return service.said(question.text());
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
                return value + " – " + service.said(scale.lowest());
            }
            if (value.equals(String.valueOf(scale.to()))) {
                return value + " – " + service.said(scale.highest());
            }
        }
        return service.said(value);
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
