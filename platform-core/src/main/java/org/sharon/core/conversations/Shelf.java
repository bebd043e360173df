package org.sharon.core.conversations;

import java.util.Locale;
import org.sharon.api.features.Feature;
import org.sharon.core.features.Features;
import org.sharon.core.rooms.Room;

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

    /** Whether what is answered here are comments, which a service may switch off. */
    boolean hasComments() {
        return this != FORUM;
    }

    /** Whether people in a room can answer here, and read what was answered. */
    boolean isAnsweredIn(Room room, Features features) {
        return !hasComments() || features.isOn(room.trust(), room.service(), Feature.COMMENTS);
    }

    static Shelf of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
