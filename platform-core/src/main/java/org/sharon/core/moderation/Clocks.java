package org.sharon.core.moderation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;

/**
 * By when a person must have looked.
 *
 * <p>The hours run on the wall clock, at night too. They do not yet stop outside a trust's reading
 * hours, so what comes in the evening is overdue in the morning and stands first in the list.
 */
public final class Clocks {

    private static final Duration AMBER = Duration.ofHours(2);
    private static final Duration HOLD = Duration.ofHours(4);

    private Clocks() {}

    /** When a clinician must have looked; null when no clock runs. */
    public static @Nullable Instant dueForAlert(Attention attention, Instant at) {
        return switch (attention) {
            case RED -> at;
            case AMBER -> at.plus(AMBER);
            case AMBER_LOW, NONE -> null;
        };
    }

    /** When somebody must have decided about a held post. */
    static Instant dueForReview(Instant at) {
        return at.plus(HOLD);
    }
}
