package org.sharon.core.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an alert ended. */
enum Outcome {
    /** For what is only listed: seen by a person, and that is all it asks for. */
    READ("We read it"),
    ANSWERED("We answered in the room"),
    SPOKEN("We spoke to the person"),
    EMERGENCY("Passed to the crisis team or 999"),
    SAFE("The person is safe and has support"),
    NO_RISK("It was not a risk");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    /** What staff read. */
    public String title() {
        return title;
    }

    /** As stored and sent: {@code no-risk}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Outcome> find(String word) {
        return Arrays.stream(values()).filter(outcome -> outcome.word().equals(word)).findFirst();
    }

    /** What a person can choose. */
    static List<Outcome> choices() {
        return List.of(ANSWERED, SPOKEN, EMERGENCY, SAFE, NO_RISK);
    }
}
