package org.sharon.core.reports;

import static org.sharon.core.language.Words.say;

import java.time.Duration;
import org.sharon.core.web.TrustView;
import org.sharon.core.web.When;

/**
 * By when a person reads a report, in words. The time is counted while staff read, so nothing is
 * promised for the night.
 *
 * @param trust when staff of the service read
 * @param within how long it takes at most while they read
 */
record Promise(TrustView trust, Duration within) {

    String words() {
        String time = When.lasting(Duration.ofMinutes(Math.max(1, within.toMinutes())));
        return trust.readingNow()
                ? say("reports.someone-is-reading-now-we-aim", time)
                : say("reports.nobody-is-reading-now-we-aim", time);
    }

    String hours() {
        return (trust.hours() + " " + trust.outside()).strip();
    }
}
