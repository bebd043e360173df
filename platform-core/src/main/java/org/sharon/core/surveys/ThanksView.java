package org.sharon.core.surveys;

/**
 * What became of the answers.
 *
 * @param kept whether there are answers besides the words for the care team
 * @param toTheTeam whether some words went to the care team
 * @param helpNow whether where to get help stands above everything else
 */
record ThanksView(Asked asked, boolean kept, boolean toTheTeam, boolean helpNow) {

    String heading() {
        return helpNow ? "Are you safe right now?" : "Thank you";
    }
}
