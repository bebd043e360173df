package org.sharon.core.ask;

import java.time.Instant;

/** Where a page of questions ends, in an address: the next page begins before it. */
final class Moment {

    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private Moment() {}

    static String word(Question last) {
        return Long.toString(last.last().toEpochMilli());
    }

    /** The newest when it cannot be read. */
    static Instant of(String word) {
        try {
            Instant at = Instant.ofEpochMilli(Long.parseLong(word));
            return at.isBefore(NEWEST) && at.isAfter(Instant.EPOCH) ? at : NEWEST;
        } catch (NumberFormatException none) {
            return NEWEST;
        }
    }
}
