package org.sharon.core.plugins;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers when one version of a service failed, and when that became too often. */
final class Health {

    static final int MOST_FAILURES = 3;
    static final Duration WINDOW = Duration.ofHours(1);

    private final Service service;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private volatile @Nullable Quarantine quarantine;

    Health(Service service) {
        this.service = service;
    }

    boolean isQuarantined() {
        return quarantine != null;
    }

    Optional<Quarantine> quarantine() {
        return Optional.ofNullable(quarantine);
    }

    /** The quarantine that begins with this failure; empty unless it was the one too many. */
    synchronized Optional<Quarantine> failed(Failure failure) {
        failures.addLast(failure.at());
        while (failures.getFirst().isBefore(failure.at().minus(WINDOW))) {
            failures.removeFirst();
        }
        return failures.size() < MOST_FAILURES ? Optional.empty() : begin(failure);
    }

    /** The quarantine that begins because of what it keeps; empty when there is one already. */
    synchronized Optional<Quarantine> keepsTooMuch(Failure failure) {
        return begin(failure);
    }

    private Optional<Quarantine> begin(Failure failure) {
        if (isQuarantined()) {
            return Optional.empty();
        }
        Quarantine begins =
                new Quarantine(
                        service.id(), service.version(), service.digest(), failure, failure.at());
        quarantine = begins;
        return Optional.of(begins);
    }

    /** Takes up a quarantine that began elsewhere or earlier; false when there is one already. */
    synchronized boolean restore(Quarantine earlier) {
        if (isQuarantined()) {
            return false;
        }
        quarantine = earlier;
        return true;
    }

    /** Ends the quarantine, and forgets the failures that led to it. */
    synchronized void release() {
        failures.clear();
        quarantine = null;
    }
}
