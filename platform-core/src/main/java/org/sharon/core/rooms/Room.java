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
        PRIVATE,
        /** The same about one question of the member. */
        QUESTION,
        /** Two members among themselves: no staff. */
        BETWEEN,
        /** The same among a few members, who come and go. */
        AMONG;

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same room in other words. */
    Room called(String title, String welcome) {
        return title.equals(this.title) && welcome.equals(this.welcome)
                ? this
                : new Room(id, trust, service, slug, title, welcome, kind);
    }

    /** Where people read it. */
    public String address() {
        return switch (kind) {
            case FORUM, LIVING, PRIVATE -> path();
            case QUESTION -> "/ask/" + word();
            case BETWEEN -> "/messages/" + word();
            case AMONG -> "/messages/groups/" + word();
        };
    }

    /** Below this stands what every room has. */
    public String path() {
        return "/rooms/" + slug;
    }

    /** A thread's part of its own address: drawn by lot, so that it tells nothing. */
    public String word() {
        return slug.substring(slug.indexOf('-') + 1);
    }

    /** Whether people talk live here. */
    public boolean isLive() {
        return kind != Kind.FORUM;
    }

    /** Whether it is no room of the building, but a conversation of a few people. */
    public boolean isPrivate() {
        return kind != Kind.FORUM && kind != Kind.LIVING;
    }

    /**
     * Whether it is one of many such conversations of a person: it stands in no list of rooms, and
     * has a page of its own.
     */
    public boolean isThread() {
        return kind == Kind.QUESTION || kind == Kind.BETWEEN || kind == Kind.AMONG;
    }

    /**
     * Whether whoever enters may read all that was ever said there. In a small group people read
     * from when they joined, so only its own page shows what was said.
     */
    public boolean isReadWhole() {
        return kind != Kind.AMONG;
    }

    /** The slug of the thread of this kind with this word. */
    public static String threadSlug(Kind kind, String word) {
        return kind.word() + "-" + word;
    }

    /** Whether the room called {@code slug} is a thread of members among themselves. */
    public static boolean isBetweenMembers(String slug) {
        return slug.startsWith("between-") || slug.startsWith("among-");
    }

    static boolean isThread(String slug) {
        return slug.startsWith("question-") || isBetweenMembers(slug);
    }
}
