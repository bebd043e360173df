package org.sharon.core.plugins;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.sharon.api.guard.PluginThread;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.core.plugins.descriptor.RunningAnswers;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.descriptor.PluginDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts one version of a service in the place of another: start the next, let every listener
 * prepare, swap, let the calls into the previous one end, stop it. Whatever fails on the way leaves
 * things as they were.
 */
@Singleton
final class Handover {

    private static final Duration START_LIMIT = Budget.START.time();
    private static final Duration OFFER_LIMIT = Duration.ofSeconds(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(Handover.class);

    private final BundleContext context;
    private final Services services;
    private final Set<ServiceListener> listeners;
    private final Clock clock;

    @Inject
    Handover(
            BundleContext context, Services services, Set<ServiceListener> listeners, Clock clock) {
        this.context = context;
        this.services = services;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Loads the jar and asks it what it brings. Nobody is told yet. */
    void start(Deployment next, PluginJar jar) {
        PluginDescriptor written = jar.descriptor();
        PluginBundle bundle = PluginBundle.install(context, jar);
        next.installed(bundle, jar);
        bundle.resolve();
        next.resolved();
        next.starting();
        Service service =
                within(
                        START_LIMIT,
                        next.file(),
                        bundle.loader(),
                        () ->
                                Answers.read(
                                        bundle.start(OFFER_LIMIT),
                                        bundle.version(),
                                        jar.digest(),
                                        bundle.resources()));
        RunningAnswers.check(service, written);
        ClassLoader loader = bundle.loader();
        RetainedMemory memory = new RetainedMemory(loader, bundle::classes);
        next.described(new Live(service, loader, memory));
    }

    /** Lets every listener prepare. What is prepared is harmless until {@link #swap}. */
    void prepare(Deployment next, Optional<Service> previous) {
        checkRooms(next.service());
        prepare(next.service(), previous, trialOf(next));
    }

    /** What was prepared is not wanted after all. */
    void cancel(Deployment next) {
        Service service = next.service();
        tell(listener -> listener.serviceWillNotServe(service));
    }

    /** From the moment this returns, {@code next} serves; the one before it is still loaded. */
    void swap(Deployment next, Optional<Service> previous) {
        Service service = next.service();
        services.swap(next.live());
        tell(listener -> listener.serviceServes(service, previous));
    }

    /** Unloads a jar that never served. */
    void undo(Deployment refused) {
        if (!refused.isInstalled()) {
            return;
        }
        PluginBundle bundle = refused.bundle();
        refused.unloaded();
        Thread undoing = inBackground("plugin-undo", () -> uninstall(refused.file(), bundle));
        try {
            undoing.join(STOP_LIMIT.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody finds {@code gone} any more; it stops when the last call into it has ended. */
    Thread retire(Deployment gone, Duration limit, Runnable whenStopped) {
        Live live = gone.live();
        PluginBundle bundle = gone.bundle();
        services.remove(live);
        gone.stopping();
        gone.unloaded();
        return inBackground(
                "plugin-stop",
                () -> {
                    drain(live, limit);
                    tell(listener -> listener.serviceHasStopped(live.service()));
                    uninstall(gone.file(), bundle);
                    whenStopped.run();
                });
    }

    private void drain(Live live, Duration limit) {
        try {
            int left = live.close(limit);
            if (left > 0) {
                log.warn(
                        "{} stops although {} calls are still inside it after {} s",
                        live.service(),
                        left,
                        limit.toSeconds());
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    private void uninstall(String file, PluginBundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | RuntimeException stuck) {
            log.warn("{} could not be unloaded: {}", file, Reasons.ofThrown(stuck));
        }
    }

    private void checkRooms(Service next) {
        services.list().stream()
                .filter(other -> !other.id().equals(next.id()))
                .forEach(other -> checkRooms(next, other));
    }

    private static void checkRooms(Service next, Service other) {
        for (RoomSpec room : next.rooms()) {
            if (other.room(room.slug()).isPresent()) {
                throw new OccupiedException(
                        "The room %s is already a room of %s: choose another slug"
                                .formatted(room.slug(), other.id()));
            }
        }
    }

    private static Trial trialOf(Deployment next) {
        ClassLoader loader = next.bundle().loader();
        return new Trial() {
            @Override
            public <T> T call(Callable<T> work) {
                return within(START_LIMIT, next.file(), loader, work);
            }
        };
    }

    private void prepare(Service next, Optional<Service> previous, Trial trial) {
        List<ServiceListener> prepared = new ArrayList<>();
        try {
            for (ServiceListener listener : listeners) {
                prepared.add(listener);
                listener.serviceWillServe(next, previous);
            }
            listeners.forEach(listener -> listener.serviceIsTried(next, trial));
        } catch (RuntimeException | Error refusal) {
            prepared.forEach(listener -> tell(listener, each -> each.serviceWillNotServe(next)));
            if (refusal instanceof DatabaseUnavailableException away) {
                throw away;
            }
            throw refusal instanceof RefusedException
                    ? (RefusedException) refusal
                    : new RefusedException(
                            "The platform cannot take it up: " + Reasons.ofThrown(refusal),
                            refusal);
        }
    }

    private void tell(Consumer<ServiceListener> news) {
        listeners.forEach(listener -> tell(listener, news));
    }

    private static void tell(ServiceListener listener, Consumer<ServiceListener> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException | Error defect) {
            log.error("{} failed to hear of a plugin", listener.getClass().getName(), defect);
        }
    }

    /** Runs plugin code on a thread that may be lost. */
    private static <T> T within(Duration limit, String file, ClassLoader loader, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        PluginThread thread = pluginThread("plugin-start-" + file, Budget.START, task);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.stopPluginCode();
            task.cancel(true);
            throw new RefusedException(
                    "It has not started within %d seconds".formatted(limit.toSeconds()), late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RefusedException refusal
                    ? refusal
                    : new RefusedException(
                            "It cannot start: " + Reasons.ofThrown(failed.getCause()), failed);
        } catch (InterruptedException stopping) {
            thread.stopPluginCode();
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new RefusedException("The node is stopping", stopping);
        }
    }

    /** Stopping a plugin runs what it does when it is stopped. */
    private static Thread inBackground(String name, Runnable work) {
        Thread thread = pluginThread(name, Budget.CALL, work);
        thread.start();
        return thread;
    }

    private static PluginThread pluginThread(String name, Budget budget, Runnable work) {
        Runnable withFuel =
                () -> {
                    PluginThread here = (PluginThread) Thread.currentThread();
                    here.begin(budget.steps(), budget.memory());
                    work.run();
                };
        return new PluginThread(withFuel, name);
    }
}
