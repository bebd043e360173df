package org.sharon.core.polls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A poll without its words.
 *
 * @param secret sealed; with it one's own answer is found again. Null once the poll has ended.
 * @param closesAt null when it stays open until somebody ends it
 */
record Poll(
        long id,
        long author,
        String place,
        boolean many,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Instant withdrawnAt,
        byte @Nullable [] secret,
        @Nullable Tally shown) {

    boolean isOpen(Instant now) {
        return closedAt == null
                && withdrawnAt == null
                && secret != null
                && (closesAt == null || closesAt.isAfter(now));
    }
}
