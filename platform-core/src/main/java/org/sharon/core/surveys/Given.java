package org.sharon.core.surveys;

import org.jspecify.annotations.Nullable;

/**
 * One answer, of which one part is there.
 *
 * @param question the id of the question
 */
public record Given(
        String question,
        @Nullable String choice,
        @Nullable Integer number,
        @Nullable String words) {

    public static Given choice(String question, String option) {
        return new Given(question, option, null, null);
    }

    public static Given number(String question, int number) {
        return new Given(question, null, number, null);
    }

    public static Given words(String question, String words) {
        return new Given(question, null, null, words);
    }
}
