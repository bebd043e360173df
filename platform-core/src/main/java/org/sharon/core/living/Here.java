package org.sharon.core.living;

/** How many people are here, told so that nobody can be counted in or out. */
final class Here {

    private Here() {}

    static String band(int people) {
        if (people <= 1) {
            return "Only you are here";
        }
        if (people <= 5) {
            return "A few people are here";
        }
        return people <= 20 ? "Several people are here" : "Many people are here";
    }
}
