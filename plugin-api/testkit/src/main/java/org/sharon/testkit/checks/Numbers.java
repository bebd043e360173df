package org.sharon.testkit.checks;

import java.util.Set;

/** The few telephone numbers that are the same everywhere; every other one is a trust's own. */
final class Numbers {

    static final String IN_WORDS =
            "999, 111, Samaritans 116 123, the text number 85258, and Childline 0800 1111";

    private static final Set<String> EVERYWHERE =
            Set.of("999", "111", "116123", "85258", "08001111");

    private Numbers() {}

    /** Compares digits only. */
    static boolean mayShip(String number) {
        return EVERYWHERE.contains(number.replaceAll("\\D", ""));
    }
}
