package org.sharon.api.content;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What staff of the service learn before they begin, with a certificate that runs out.
 *
 * @param id lower-case letters, digits and hyphens, stable within the service; certificates hang on
 *     it
 * @param title what staff read
 * @param resource path inside the jar, HTML text
 * @param questions asked at the end, at least one
 * @param answers the right option of each question, by the question's id
 * @param months how long a certificate counts
 * @since 1.0
 */
public record TrainingModule(
        String id,
        String title,
        String resource,
        List<Question.Choice> questions,
        Map<String, String> answers,
        int months) {

    public TrainingModule {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(resource, "resource");
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
        for (Question.Choice question : questions) {
            String right = answers.get(question.id());
            if (right == null || !question.options().contains(right)) {
                throw new IllegalArgumentException(
                        "The right answer is not among the options: " + question.id());
            }
        }
        if (months < 1 || months > 36) {
            throw new IllegalArgumentException("A certificate counts for 1 to 36 months: " + id);
        }
    }
}
