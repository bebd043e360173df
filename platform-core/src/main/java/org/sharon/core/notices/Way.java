package org.sharon.core.notices;

import static org.sharon.core.language.Words.say;

import java.util.Locale;

/** A way on which the word that there is something new leaves the building. */
public enum Way {
    DEVICE("notices.on-my-devices"),
    MAIL("notices.by-e-mail");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    String words() {
        return say(words);
    }

    /** As stored and in forms: {@code device}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
