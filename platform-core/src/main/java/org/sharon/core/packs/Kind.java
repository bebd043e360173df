package org.sharon.core.packs;

import java.util.Locale;

/** What can be asked for about a pack. */
enum Kind {
    SWITCH_ON(
            "Switch on",
            "Its rules read every new text in these services, beside those of the platform and of the"
                    + " service. They can make a verdict stricter and never milder."),
    CHANGE(
            "Change",
            "This version takes over at once in these services. What its rules found before stays as"
                    + " it is."),
    TAKE_BACK(
            "Go back to the version before",
            "The version that was on before takes over again at once. What the rules found before"
                    + " stays as it is."),
    SWITCH_OFF(
            "Switch off",
            "Its rules read no new text. Fewer texts are held or shown to the care team, so two"
                    + " people decide about this too. The pack is kept.");

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

    /** As stored and in JSON: {@code switch-on}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean bringsAVersion() {
        return this != SWITCH_OFF;
    }
}
