package org.sharon.core.plugins;

import java.util.Map;

/**
 * What the calls into one service came to since the node started.
 *
 * @param answered calls that were answered in time
 * @param late calls that were given up
 * @param threw calls that ended in an exception or in {@code null}
 * @param quarantined calls that were refused because the service is, or was, in quarantine
 * @param meanMicros what an answered call took on average, the hand-over to its thread included
 * @param failuresByRule how often each rule was late or threw
 */
public record GuardFigures(
        String service,
        long answered,
        long late,
        long threw,
        long quarantined,
        long meanMicros,
        Map<String, Long> failuresByRule) {

    public GuardFigures {
        failuresByRule = Map.copyOf(failuresByRule);
    }
}
