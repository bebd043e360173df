package org.sharon.core.moderation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long something has waited, and how long it still may: "3 min, 1 h 57 min left". */
public final class Elapsed {

    private Elapsed() {}

    public static String words(Instant since, @Nullable Instant due, Instant now) {
        String waited = span(Duration.between(since, now));
        // What is due at once is as late as it is old.
        if (due == null || !due.isAfter(since)) {
            return waited;
        }
        return due.isBefore(now)
                ? waited + ", " + span(Duration.between(due, now)) + " late"
                : waited + ", " + span(Duration.between(now, due)) + " left";
    }

    private static String span(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 60
                ? minutes + " min"
                : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }
}
