package org.sharon.core.rooms;

import java.util.Locale;

/**
 * A room of one trust.
 *
 * @param slug its part of an address
 * @param service the id of the plugin it belongs to
 */
public record Room(
        long id, int trust, String service, String slug, String title, String welcome, Kind kind) {

    /** What people do in a room. */
    public enum Kind {
        FORUM,
        LIVING,
        /** One member and the team of their service. */
        PRIVATE;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String address() {
        return "/rooms/" + slug;
    }

    /** Whether people talk live here. */
    public boolean isLive() {
        return kind != Kind.FORUM;
    }

    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }
}
