package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import java.util.Locale;

/** Who writes on the wall of a member. */
enum WallChoice {
    OPEN("profiles.everyone-who-can-open-my-page"),
    OWN("profiles.only-me"),
    OFF("profiles.nobody-i-do-not-want-a");

    private final String label;

    WallChoice(String label) {
        this.label = label;
    }

    String label() {
        return say(label);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A word that is none of them is the first. */
    static WallChoice of(String word) {
        for (WallChoice each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return OPEN;
    }
}
