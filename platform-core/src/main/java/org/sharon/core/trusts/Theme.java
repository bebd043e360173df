package org.sharon.core.trusts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The accents a trust can choose from. Each was checked for contrast, in light and in dark. */
public enum Theme {
    HARBOUR,
    MEADOW,
    HEATHER,
    COPPER,
    DUSK,
    SLATE;

    /** As stored and as in the style sheet: {@code harbour}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read: "Harbour". */
    public String title() {
        return name().charAt(0) + word().substring(1);
    }

    public static Optional<Theme> find(String word) {
        return Arrays.stream(values()).filter(theme -> theme.word().equals(word)).findFirst();
    }

    /** The theme called {@code word}, or the first when a newer version named another. */
    static Theme stored(String word) {
        return find(word).orElse(HARBOUR);
    }
}
