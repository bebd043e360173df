package org.sharon.core.reports;

import java.time.Duration;
import org.sharon.core.web.TrustView;

/**
 * By when a person reads a report, in words. The time is counted while staff read, so nothing is
 * promised for the night.
 *
 * @param trust when staff of the service read
 * @param within how long it takes at most while they read
 */
record Promise(TrustView trust, Duration within) {

    String words() {
        String time = time();
        return trust.readingNow()
                ? "Someone is reading now. We aim to look at it within "
                        + time
                        + " of reading time."
                : "Nobody is reading now. We aim to look at it within "
                        + time
                        + " after we begin to read again.";
    }

    String hours() {
        return (trust.hours() + " " + trust.outside()).strip();
    }

    private String time() {
        long minutes = Math.max(1, within.toMinutes());
        if (minutes % 60 == 0) {
            return minutes == 60 ? "1 hour" : minutes / 60 + " hours";
        }
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
