package org.sharon.core.surveys;

import java.util.List;

/** The surveys of a service, for its staff. */
record ResultListView(List<Row> rows) {

    /**
     * One of them.
     *
     * @param people how many people's answers are shown
     */
    record Row(Asked asked, int people) {

        String note() {
            return people == 0
                    ? "Fewer than %d people have answered.".formatted(Results.ENOUGH)
                    : "Answers of %,d people.".formatted(people);
        }
    }
}
