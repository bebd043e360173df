package org.sharon.core.surveys;

import org.sharon.api.content.Survey;

/**
 * A survey of one service, as the version that serves now asks it.
 *
 * @param service the id of its service
 * @param serviceTitle what people read
 */
public record Asked(String service, String serviceTitle, Survey survey) {

    public String title() {
        return survey.title();
    }

    public String why() {
        return survey.why();
    }

    /** Where a member answers it. */
    public String address() {
        return "/surveys/" + service + "/" + survey.id();
    }

    /** Where staff read what came of it. */
    String results() {
        return "/staff" + address();
    }
}
