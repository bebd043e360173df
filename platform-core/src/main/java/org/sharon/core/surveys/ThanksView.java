package org.sharon.core.surveys;

import static org.sharon.core.language.Words.say;

/**
 * What became of the answers.
 *
 * @param kept whether there are answers besides the words for the care team
 * @param toTheTeam whether some words went to the care team
 * @param helpNow whether where to get help stands above everything else
 */
record ThanksView(Asked asked, boolean kept, boolean toTheTeam, boolean helpNow) {

    String heading() {
        return helpNow ? say("surveys.are-you-safe-right-now") : say("surveys.thank-you");
    }
}
