package org.sharon.core.surveys;

import org.sharon.api.content.Survey;
import org.sharon.core.plugins.Service;

/**
 * A survey of one service, as the version that serves now asks it.
 *
 * @param of its service
 */
public record Asked(Service of, Survey survey) {

    /** The id of its service. */
    public String service() {
        return of.id();
    }

    String serviceTitle() {
        return of.title();
    }

    public String title() {
        return of.said(survey.title());
    }

    public String why() {
        return of.said(survey.why());
    }

    /** Where a member answers it. */
    public String address() {
        return "/surveys/" + service() + "/" + survey.id();
    }

    /** Where staff read what came of it. */
    String results() {
        return "/staff" + address();
    }
}
