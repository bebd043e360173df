package org.sharon.core.enabling;

import java.util.Locale;

/** What can be asked for. */
enum Kind {
    ENABLE(
            "Switch on",
            "Its rooms open for members who hold a key, once somebody answers for it, the hours are"
                    + " known, and there is a word about what happens outside them."),
    UPDATE(
            "Change to another version",
            "The other version takes over at once, without a break. Rooms, keys and everything that"
                    + " people wrote stay."),
    ROLL_BACK(
            "Go back to the version before",
            "The version that served before takes over again, at once. Rooms, keys and everything"
                    + " that people wrote stay."),
    DISABLE(
            "Switch off",
            "Its rooms close at once for members and staff. Nothing is deleted: switch it on again"
                    + " and everything is as it was. Alerts and posts that wait now stay on the"
                    + " desk of its clinicians."),
    EXPORT(
            "Export",
            "An administrator can download all that the service is in this trust, for a day: its"
                    + " rooms, what people wrote, its settings and its versions. People are numbers"
                    + " in it: nobody's name is. It holds what people wrote, so two people decide"
                    + " it, and each download is recorded."),
    REMOVE(
            "Take out of the building",
            "It stops in the whole building. Nothing is deleted: what people wrote stays in the"
                    + " database, where nobody finds it, and each trust can still export what the"
                    + " service was.");

    private final String title;
    private final String meaning;

    Kind(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** As a button says it. */
    String title() {
        return title;
    }

    /** What it will do, in plain words. */
    String meaning() {
        return meaning;
    }

    /** As stored and in addresses: {@code roll-back}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it brings a jar to people, so that its hazards are signed. */
    boolean bringsAVersion() {
        return this == ENABLE || changesTheVersion();
    }

    /** Whether every trust that has the service must agree, because all share one version. */
    boolean changesTheVersion() {
        return this == UPDATE || this == ROLL_BACK;
    }

    /** Whether one administrator may do it alone, because closing a door must not wait. */
    boolean needsOnePerson() {
        return this == DISABLE;
    }
}
