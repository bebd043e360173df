package org.sharon.api.content;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * Questions that a member may answer. Nobody has to.
 *
 * @param id lower-case letters, digits and hyphens, stable within the service; answers hang on it
 * @param version raised when a question changes, so that answers are never mixed
 * @param title what members read
 * @param why one plain sentence: what the answers are for and who sees them
 * @param again how long until it is offered again
 * @param questions at least one
 * @since 1.0
 */
public record Survey(
        String id,
        int version,
        String title,
        String why,
        Duration again,
        List<Question> questions) {

    public Survey {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(again, "again");
        questions = List.copyOf(questions);
        if (why.isBlank() || questions.isEmpty() || version < 1) {
            throw new IllegalArgumentException(
                    "A survey says why it asks, and asks at least one question: " + id);
        }
    }
}
