package org.sharon.core.surveys;

import java.util.List;

/**
 * What came of a survey.
 *
 * @param people how many people's answers it shows; 0 when there are not enough yet
 */
record ResultView(Asked asked, int people, List<Result> results) {

    static final String HIDDEN = "Hidden";

    /** An option and how many chose it, in words. */
    record Row(String option, String people) {}

    /**
     * What came of one question. Nothing but its text is there when too few have answered it.
     *
     * @param mean a sentence, for a scale
     * @param words what people wrote
     */
    record Result(String question, List<Row> rows, String mean, List<String> words) {

        static Result tooFew(String question) {
            return new Result(question, List.of(), "", List.of());
        }

        boolean isTooFew() {
            return rows.isEmpty() && mean.isEmpty() && words.isEmpty();
        }

        boolean hidesSomething() {
            return rows.stream().anyMatch(row -> row.people().equals(HIDDEN));
        }
    }

    int enough() {
        return Results.ENOUGH;
    }
}
