package org.sharon.core.plugins;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers when one version of a service failed, and when that became too often. */
final class Health {

    static final int MOST_FAILURES = 3;
    static final Duration WINDOW = Duration.ofHours(1);

    private final Deque<Instant> failures = new ArrayDeque<>();
    private volatile boolean quarantined;

    boolean isQuarantined() {
        return quarantined;
    }

    /** True when this failure was the one that was too many. */
    synchronized boolean failed(Instant now) {
        failures.addLast(now);
        while (failures.getFirst().isBefore(now.minus(WINDOW))) {
            failures.removeFirst();
        }
        if (quarantined || failures.size() < MOST_FAILURES) {
            return false;
        }
        quarantined = true;
        return true;
    }

    synchronized void release() {
        failures.clear();
        quarantined = false;
    }
}
