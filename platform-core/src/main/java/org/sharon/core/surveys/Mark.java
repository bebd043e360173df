package org.sharon.core.surveys;

import java.time.Instant;

/**
 * What somebody did with a survey.
 *
 * @param version of the survey that was answered; 0 when it was put off
 * @param at when it was answered, or until when it was put off
 */
record Mark(String service, String survey, int version, Instant at) {

    boolean isAbout(Asked asked) {
        return service.equals(asked.service()) && survey.equals(asked.survey().id());
    }

    boolean isAnswerTo(Asked asked) {
        return isAbout(asked) && version == asked.survey().version();
    }

    boolean isPause() {
        return version == 0;
    }
}
