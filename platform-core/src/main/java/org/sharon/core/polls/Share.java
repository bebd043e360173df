package org.sharon.core.polls;

import static org.sharon.core.language.Words.say;

/**
 * How many of those who answered chose something, so coarsely that one more or less is not seen: of
 * five people, nobody and one look the same, two and three do, and four and all do.
 */
enum Share {
    FEW("polls.few-people-or-nobody"),
    LESS("polls.less-than-half"),
    HALF("polls.about-half"),
    MORE("polls.more-than-half"),
    MOST("polls.most-people");

    private final String words;

    Share(String words) {
        this.words = words;
    }

    String words() {
        return say(words);
    }

    /** How long its bar is, 1 to 5. */
    int bar() {
        return ordinal() + 1;
    }

    /**
     * @param people how many answered; at least one
     */
    static Share of(int chose, int people) {
        int fifths = chose * 5;
        if (fifths <= people) {
            return FEW;
        }
        if (fifths < 2 * people) {
            return LESS;
        }
        if (fifths <= 3 * people) {
            return HALF;
        }
        return fifths < 4 * people ? MORE : MOST;
    }
}
