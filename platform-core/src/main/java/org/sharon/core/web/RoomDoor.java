package org.sharon.core.web;

import java.util.Optional;

/** Tells whether a key fits. Bound by the feature that knows rooms. Blocks. */
public interface RoomDoor {

    /**
     * Whether {@code visitor} may enter the room called {@code slug}; no for a room that is not
     * there.
     */
    boolean opensFor(Visitor visitor, String slug);

    /**
     * Whether {@code visitor} holds a key to that room and it is closed to everybody at the moment:
     * what it has is switched off, or its service is.
     */
    default boolean isClosedFor(Visitor visitor, String slug) {
        return false;
    }

    /** The service of that room, if this person may enter it. */
    default Optional<String> serviceOf(Visitor visitor, String slug) {
        return Optional.empty();
    }

    /**
     * The name of the colour by which people know the rooms of a service, such as {@code plum};
     * empty when it does not run.
     */
    default String accentOf(String service) {
        return "";
    }

    /** Whether members of that room may ask to write to each other, if this person is in it. */
    default boolean hasMessages(Visitor visitor, String slug) {
        return false;
    }
}
