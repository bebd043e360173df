package org.sharon.core.surveys;

import java.util.List;

/** The surveys of a member. */
record SurveyListView(List<Row> rows) {

    /**
     * One of them.
     *
     * @param answered the day on which they last answered; empty when they have not
     */
    record Row(Asked asked, String answered) {}
}
