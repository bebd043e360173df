package org.sharon.core.plugins;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way into plugin code.
 *
 * <p>Work runs on a thread of its service, with the plugin's class loader, and is given 50 ms of
 * running time. Whatever it does, the caller gets an {@link Outcome} and never an exception. After
 * three failures within an hour a service is quarantined: it is not called any more until its
 * plugin is replaced or {@link #release} is called.
 *
 * <p>A call costs two thread switches, some tens of microseconds. Run all the rules of a service
 * that read one text as one call, and name each with {@link Progress#at}.
 */
@Singleton
public final class Guarded {

    /** What is done inside the plugin. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    static final Duration LIMIT = Duration.ofMillis(50);

    private static final Logger log = LoggerFactory.getLogger(Guarded.class);

    private final Services services;
    private final Clock clock;
    private final Duration limit;
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();

    @Inject
    public Guarded(Services services, Clock clock) {
        this(services, clock, LIMIT);
    }

    /** With another {@code limit} on the time that one call may use. */
    public Guarded(Services services, Clock clock, Duration limit) {
        this.services = services;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Runs {@code work} inside the version of the service that serves now. Blocks; never throws.
     */
    public <T> Outcome<T> call(String serviceId, Work<T> work) {
        Optional<Live> entered = services.enter(serviceId);
        if (entered.isEmpty()) {
            return new Outcome.Failed<>(Outcome.Reason.MISSING, "");
        }
        Live live = entered.get();
        Counts count = counts.computeIfAbsent(serviceId, Counts::new);
        if (live.health().isQuarantined()) {
            live.leave();
            count.quarantined();
            return new Outcome.Failed<>(Outcome.Reason.QUARANTINED, "");
        }
        return call(live, work, count);
    }

    /** The same, for work that need not know the version it runs in. */
    public <T> Outcome<T> call(String serviceId, Callable<T> work) {
        return call(serviceId, (Progress progress) -> work.call());
    }

    /** Ends a quarantine, and forgets the failures that led to it. */
    public void release(String serviceId) {
        services.findLive(serviceId)
                .ifPresent(
                        live -> {
                            live.health().release();
                            log.info("{} was released from quarantine", live.service());
                        });
    }

    /** What the calls came to since the node started, service by service. */
    public List<GuardFigures> figures() {
        return counts.values().stream()
                .map(Counts::figures)
                .sorted(Comparator.comparing(GuardFigures::service))
                .toList();
    }

    private <T> Outcome<T> call(Live live, Work<T> work, Counts count) {
        long start = System.nanoTime();
        Call<T> call = new Call<>(live, work);
        if (!live.crew().take(call)) {
            live.leave();
            count.late("");
            return new Outcome.Failed<>(Outcome.Reason.LATE, "");
        }
        Outcome<T> outcome = await(call);
        if (outcome instanceof Outcome.Failed<T> failed) {
            afterFailure(live, call, failed, count);
        } else {
            count.answered(System.nanoTime() - start);
        }
        return outcome;
    }

    private <T> Outcome<T> await(Call<T> call) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return call.await(limit);
                } catch (InterruptedException stopping) {
                    // The answer is at most a few limits away: hear it, then pass the signal on.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void afterFailure(Live live, Call<?> call, Outcome.Failed<?> failed, Counts count) {
        if (failed.reason() == Outcome.Reason.THREW) {
            count.threw(failed.rule());
            countAgainst(live, Sentences.threw(live.service(), failed.rule(), call.whatHappened()));
            return;
        }
        count.late(failed.rule());
        if (call.isLost()) {
            live.crew().giveUp(call);
            countAgainst(live, Sentences.late(live.service(), failed.rule()));
        } else {
            // No thread was free in time, which is not the doing of this call.
            live.crew().forget(call);
            live.leave();
            log.warn("{} had no free thread for a call", live.service());
        }
    }

    private void countAgainst(Live live, String sentence) {
        log.warn("{}", sentence);
        if (live.health().failed(clock.instant())) {
            log.error("{}", Sentences.quarantined(live.service()));
        }
    }
}
