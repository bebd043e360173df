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
        if (isQuarantined() || failures.size() < MOST_FAILURES) {
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

    /** False when there was none. */
    synchronized boolean release() {
        boolean was = isQuarantined();
        failures.clear();
        quarantine = null;
        return was;
    }
}
