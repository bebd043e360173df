package org.sharon.core.conversations;

import java.util.Locale;
import org.sharon.api.features.Feature;

/** Where a topic stands in its room. */
public enum Shelf {
    FORUM(Feature.FORUM),
    BLOG(Feature.BLOG),
    WALL(Feature.WALL);

    private final Feature feature;

    Shelf(Feature feature) {
        this.feature = feature;
    }

    /** The shared feature that this shelf is. */
    Feature feature() {
        return feature;
    }

    static Shelf of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
