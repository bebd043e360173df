package org.sharon.core.moderation;

import static org.sharon.core.language.Words.say;

import java.time.Duration;
import org.sharon.core.web.TrustView;
import org.sharon.core.web.When;

/**
 * By when a person reads what waits for them, in words. The time is counted while staff read, so
 * nothing is promised for the night.
 *
 * @param trust when staff of the service read
 * @param within how long it takes at most while they read
 */
public record Promise(TrustView trust, Duration within) {

    public String words() {
        String time = When.lasting(Duration.ofMinutes(Math.max(1, within.toMinutes())));
        return trust.readingNow()
                ? say("moderation.someone-is-reading-now-we-aim", time)
                : say("moderation.nobody-is-reading-now-we-aim", time);
    }
}
