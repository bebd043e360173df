package org.sharon.core.living;

import static org.sharon.core.language.Words.say;

/** How many people are here, told so that nobody can be counted in or out. */
final class Here {

    private Here() {}

    static String band(int people) {
        if (people <= 1) {
            return say("living.only-you-are-here");
        }
        if (people <= 5) {
            return say("living.a-few-people-are-here");
        }
        return people <= 20
                ? say("living.several-people-are-here")
                : say("living.many-people-are-here");
    }
}
