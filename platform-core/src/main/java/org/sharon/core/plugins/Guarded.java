package org.sharon.core.plugins;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way into plugin code.
 *
 * <p>Work runs on a thread of its service, with the plugin's class loader, and may use what its
 * {@link Budget} says. Whatever it does, the caller gets an {@link Outcome} and never an exception.
 * After three failures within an hour, or when it keeps too much memory between its calls, a
 * service is quarantined: it is not called any more until its plugin is replaced or started afresh.
 *
 * <p>A call costs two thread switches, some microseconds. Run all the rules of a service that read
 * one text as one call, and name each with {@link Progress#at}.
 */
@Singleton
public final class Guarded {

    /** What is done inside the plugin. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private static final Logger log = LoggerFactory.getLogger(Guarded.class);

    private final Services services;
    private final Clock clock;
    private final Budget budget;
    private final Provider<Set<ServiceListener>> listeners;
    private final Map<String, Counts> counts = new ConcurrentHashMap<>();

    /**
     * {@code listeners} are looked up when they are needed: some of them call plugins themselves.
     */
    @Inject
    Guarded(Services services, Clock clock, Provider<Set<ServiceListener>> listeners) {
        this(services, clock, Budget.CALL, listeners);
    }

    /** Without anybody who is told of a quarantine. */
    public Guarded(Services services, Clock clock) {
        this(services, clock, Budget.CALL, Set::of);
    }

    /** With another {@code limit} on the time that one call may use. */
    public Guarded(Services services, Clock clock, Duration limit) {
        this(services, clock, Budget.CALL.withTime(limit), Set::of);
    }

    private Guarded(
            Services services,
            Clock clock,
            Budget budget,
            Provider<Set<ServiceListener>> listeners) {
        this.services = services;
        this.clock = clock;
        this.budget = budget;
        this.listeners = listeners;
    }

    /**
     * Runs {@code work} inside the version of the service that serves now. Blocks; never throws.
     */
    public <T> Outcome<T> call(String serviceId, Work<T> work) {
        return call(serviceId, budget, work);
    }

    /** The same, for work that need not know the version it runs in. */
    public <T> Outcome<T> call(String serviceId, Callable<T> work) {
        return call(serviceId, (Progress progress) -> work.call());
    }

    /** The same, for work that may use more, or less. */
    public <T> Outcome<T> call(String serviceId, Budget budget, Work<T> work) {
        return services.enter(serviceId)
                .map(live -> callEntered(live, budget, work))
                .orElseGet(() -> new Outcome.Failed<>(Outcome.Reason.MISSING, ""));
    }

    /** The same, in the version that is leased, whether or not another has taken over. */
    public <T> Outcome<T> call(Lease lease, Budget budget, Work<T> work) {
        Live live = lease.live();
        return live.enter()
                ? callEntered(live, budget, work)
                : new Outcome.Failed<>(Outcome.Reason.MISSING, "");
    }

    private <T> Outcome<T> callEntered(Live live, Budget budget, Work<T> work) {
        Counts count = counts.computeIfAbsent(live.service().id(), Counts::new);
        if (live.health().isQuarantined()) {
            live.leave();
            return refused(Outcome.Reason.QUARANTINED, count);
        }
        long start = System.nanoTime();
        Call<T> call = new Call<>(live, work, budget, count);
        if (!live.crew().take(call)) {
            live.leave();
            return refused(Outcome.Reason.LATE, count);
        }
        Outcome<T> outcome = await(call);
        if (outcome instanceof Outcome.Failed<T> failed) {
            afterFailure(live, call, failed, count);
        } else {
            count.answered(System.nanoTime() - start);
        }
        if (live.memory().isDue()) {
            inBackground("plugin-memory", () -> look(live));
        }
        return outcome;
    }

    /** A version that keeps too much is in quarantine at once: it fails no call, and goes on. */
    private void look(Live live) {
        try {
            if (!live.enter()) {
                return;
            }
            Service service = live.service();
            Outcome<Long> bytes =
                    callEntered(live, Budget.LOOK, progress -> live.memory().look(service));
            long most = live.memory().most();
            if (bytes instanceof Outcome.Answered<Long> kept && kept.value() > most) {
                Failure failure =
                        new Failure("", Reasons.keeps(kept.value(), most), clock.instant());
                live.health().keepsTooMuch(failure).ifPresent(begins -> tell(service, begins));
            }
        } finally {
            live.memory().looked();
        }
    }

    /**
     * Takes up a quarantine that began earlier or on another node, without telling anybody, unless
     * another jar serves now.
     */
    public void restore(Quarantine quarantine) {
        services.findLive(quarantine.service())
                .filter(live -> live.service().digest().equals(quarantine.digest()))
                .filter(live -> live.health().restore(quarantine))
                .ifPresent(live -> log.warn("{} is in quarantine", live.service()));
    }

    /** What the calls came to since the node started, service by service. */
    public List<GuardFigures> figures() {
        return counts.values().stream()
                .map(Counts::figures)
                .sorted(Comparator.comparing(GuardFigures::service))
                .toList();
    }

    private static <T> Outcome<T> refused(Outcome.Reason reason, Counts count) {
        count.failed(reason);
        return new Outcome.Failed<>(reason, "");
    }

    private static <T> Outcome<T> await(Call<T> call) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return call.await();
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
        count.failed(failed.reason());
        if (call.wasNotBegun()) {
            // No thread was free in time, which is not the doing of this call.
            live.crew().forget(call);
            live.leave();
            log.warn("{} had no free thread for a call", live.service());
            return;
        }
        if (call.isLost()) {
            live.crew().giveUp(call);
        }
        if (!call.isBlamed()) {
            log.warn("{} waited for the platform, which does not count", live.service());
            return;
        }
        Failure failure = new Failure(failed.rule(), call.whatHappened(), clock.instant());
        count.blamed(failure);
        log.warn("{}", Sentences.failed(live.service(), failure));
        live.health().failed(failure).ifPresent(begins -> tell(live.service(), begins));
    }

    /**
     * On a thread of its own: whoever is told may write to a database, and an author waits here.
     */
    private void tell(Service service, Quarantine begins) {
        log.error("{}", Sentences.quarantined(service, begins));
        inBackground("plugin-quarantine", () -> tell(begins));
    }

    private static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private void tell(Quarantine begins) {
        for (ServiceListener listener : listeners.get()) {
            try {
                listener.serviceWasQuarantined(begins);
            } catch (RuntimeException | Error defect) {
                log.error(
                        "{} failed to hear of a quarantine", listener.getClass().getName(), defect);
            }
        }
    }
}
