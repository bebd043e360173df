package org.sharon.core.stages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where somebody is on their way through a service. */
public enum Stage {
    WAITING("Waiting", "people who are waiting"),
    TREATMENT("In treatment", "people in treatment"),
    DISCHARGED("Discharged", "people who are discharged");

    private final String title;
    private final String people;

    Stage(String title, String people) {
        this.title = title;
        this.people = people;
    }

    /** Who is at it: "people who are waiting". */
    public String people() {
        return people;
    }

    /** What staff read. */
    public String title() {
        return title;
    }

    /** As stored and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when there is no stage of that word. */
    public static Optional<Stage> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
