package org.sharon.core.surveys;

/**
 * What became of the answers.
 *
 * @param toTheTeam whether some words went to the care team
 * @param helpNow whether where to get help stands above everything else
 */
record ThanksView(Asked asked, boolean toTheTeam, boolean helpNow) {

    String heading() {
        return helpNow ? "Are you safe right now?" : "Thank you";
    }
}
