package org.sharon.api.moderation;

import java.time.Duration;

/**
 * How soon a person has looked. A service may be quicker than the platform and never slower: the
 * platform takes the shorter of the two.
 *
 * @param red until a clinician has acknowledged a red alert; at least a minute
 * @param amber until a clinician has looked at an amber alert
 * @param held until somebody has decided about a held post
 * @since 1.0
 */
public record AlertClocks(Duration red, Duration amber, Duration held) {

    /** What the platform asks of every service. */
    public static final AlertClocks PLATFORM =
            new AlertClocks(Duration.ofMinutes(5), Duration.ofHours(2), Duration.ofHours(4));

    public AlertClocks {
        if (red.compareTo(Duration.ofMinutes(1)) < 0
                || amber.compareTo(red) < 0
                || held.compareTo(red) < 0) {
            throw new IllegalArgumentException(
                    "Clocks run a minute or longer, and red is the shortest");
        }
    }
}
