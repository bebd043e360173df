package org.sharon.core.conversations;

import java.util.Locale;

/** Where a topic stands in its room. */
public enum Shelf {
    FORUM,
    BLOG,
    WALL;

    static Shelf of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
