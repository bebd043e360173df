package org.sharon.api.rooms;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * One room of a service.
 *
 * @param slug the room's part of an address, such as {@code living-anorexia}; unique in a building
 * @param title what members call the room
 * @param welcome one or two plain sentences shown at the top of the room
 * @param kind what people do there
 * @since 1.0
 */
public record RoomSpec(String slug, String title, String welcome, Kind kind) {

    /** What people do in a room. */
    public enum Kind {
        /**
         * Topics and replies, read at one's own pace, and the service's blog or wall if it has one.
         */
        FORUM,
        /** A living room: one conversation, live. */
        LIVING
    }

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public RoomSpec {
        requireNonNull(slug, "slug");
        requireNonNull(title, "title");
        requireNonNull(welcome, "welcome");
        requireNonNull(kind, "kind");
        if (!SLUG.matcher(slug).matches() || slug.length() > 40) {
            throw new IllegalArgumentException(
                    "A room's slug has lower-case letters, digits and hyphens, at most 40: "
                            + slug);
        }
    }

    /** A room with topics and replies. */
    public static RoomSpec forum(String slug, String title, String welcome) {
        return new RoomSpec(slug, title, welcome, Kind.FORUM);
    }

    /** A living room, where people talk live. */
    public static RoomSpec living(String slug, String title, String welcome) {
        return new RoomSpec(slug, title, welcome, Kind.LIVING);
    }
}
