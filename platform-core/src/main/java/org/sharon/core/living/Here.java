package org.sharon.core.living;

import java.util.Locale;

/**
 * How many people are here, told so that nobody can be counted in or out. Everybody in a room gets
 * the same word; the page says it in the language of whoever reads.
 */
enum Here {
    ALONE,
    FEW,
    SEVERAL,
    MANY;

    static Here of(int people) {
        if (people <= 1) {
            return ALONE;
        }
        if (people <= 5) {
            return FEW;
        }
        return people <= 20 ? SEVERAL : MANY;
    }

    /** As frames have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
