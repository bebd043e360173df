package org.sharon.core.hashtags;

import java.util.Locale;

/** What a service thinks of a hashtag. */
enum Standing {
    /** Nobody has looked at it. It leads somewhere where the service says that all do. */
    NEW,
    ALLOWED,
    /** A rule minds it, or a moderator has stopped it: it is a word like others. */
    NEVER;

    static Standing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As stored. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
