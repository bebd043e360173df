package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.util.Locale;
import org.sharon.api.features.Feature;
import org.sharon.core.features.Features;
import org.sharon.core.rooms.Room;

/** Where a topic stands in its room. */
public enum Shelf {
    FORUM(Feature.FORUM),
    BLOG(Feature.BLOG),
    WALL(Feature.WALL),
    /** What others write on the page of a member, and the member. */
    PAGE(Feature.WALL),
    /** Milestones of a member, on their page. */
    TIMELINE(Feature.TIMELINE);

    private final Feature feature;

    Shelf(Feature feature) {
        this.feature = feature;
    }

    /** The shared feature that this shelf is. */
    Feature feature() {
        return feature;
    }

    /** Whether members find it in a room. */
    public boolean isIn(Room room, Features features) {
        return features.isOn(room.trust(), room.service(), feature);
    }

    /** Whether it is the room's own, and not on the page of a member. */
    boolean isOfRoom() {
        return this != PAGE && this != TIMELINE;
    }

    /** Whether what stands here has a title. */
    boolean hasTitles() {
        return this != WALL && this != PAGE;
    }

    /** What a page calls something here that has no title. */
    String untitled() {
        return this == PAGE
                ? say("conversations.a-note-on-somebodys-wall")
                : say("conversations.a-note-on-the-wall");
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

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
