package org.sharon.core.plugins;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stage that ships: each version is a bundle in the framework. */
@Singleton
final class FrameworkStage implements Stage, Releases {

    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final Duration LAST_CALLS = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(FrameworkStage.class);

    private final Handover handover;
    private final Clock clock;
    private final Map<String, Deployment> serving = new HashMap<>();
    private final List<Deployment> shown = new CopyOnWriteArrayList<>();

    @Inject
    FrameworkStage(Handover handover, Clock clock) {
        this.handover = handover;
        this.clock = clock;
    }

    @Override
    public synchronized Staged prepare(PluginJar jar, Consumer<Service> check) {
        long start = System.nanoTime();
        Deployment next = new Deployment(jar.file(), clock);
        shown.add(next);
        try {
            handover.start(next, jar);
            Service service = next.service();
            check.accept(service);
            handover.prepare(next, serving(service.id()));
            return new Ready(next, service, start);
        } catch (RefusedException | DatabaseUnavailableException told) {
            forget(next);
            throw told;
        } catch (RuntimeException | Error unforeseen) {
            forget(next);
            throw new RefusedException(
                    "It cannot start: " + Reasons.ofThrown(unforeseen), unforeseen);
        }
    }

    @Override
    public synchronized Optional<Service> serving(String service) {
        return Optional.ofNullable(serving.get(service)).map(Deployment::service);
    }

    @Override
    public synchronized List<Service> serving() {
        return serving.values().stream().map(Deployment::service).toList();
    }

    @Override
    public synchronized void stop(String service) {
        Deployment gone = serving.remove(service);
        if (gone != null) {
            log.info("{} no longer serves", gone.service());
            retire(gone, DRAIN);
        }
    }

    @Override
    public synchronized void release(String service) {
        Deployment quarantined = serving.get(service);
        if (quarantined == null) {
            return;
        }
        Health health = quarantined.live().health();
        if (health.quarantine().map(Quarantine::last).filter(Failure::isOfMemory).isPresent()) {
            prepare(quarantined.jar(), same -> {}).commit();
        } else {
            health.release();
        }
    }

    @Override
    public List<DeploymentStatus> statuses() {
        return shown.stream().map(Deployment::status).toList();
    }

    @Override
    public void close() {
        List<Thread> stopping = new ArrayList<>();
        synchronized (this) {
            serving.values().forEach(each -> stopping.add(retire(each, LAST_CALLS)));
            serving.clear();
        }
        try {
            for (Thread thread : stopping) {
                thread.join(2 * LAST_CALLS.toMillis());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void commit(Deployment next, long start) {
        String id = next.service().id();
        Optional<Deployment> before = Optional.ofNullable(serving.get(id));
        handover.swap(next, before.map(Deployment::service));
        next.serves((System.nanoTime() - start) / 1_000_000);
        serving.put(id, next);
        log.info("{} serves from {}", next.service(), next.file());
        before.ifPresent(old -> retire(old, DRAIN));
    }

    private synchronized void abort(Deployment next) {
        handover.cancel(next);
        forget(next);
    }

    private void forget(Deployment next) {
        shown.remove(next);
        handover.undo(next);
    }

    private Thread retire(Deployment gone, Duration limit) {
        return handover.retire(gone, limit, () -> shown.remove(gone));
    }

    private final class Ready implements Staged {

        private final Deployment next;
        private final Service service;
        private final long start;
        private boolean ended;

        Ready(Deployment next, Service service, long start) {
            this.next = next;
            this.service = service;
            this.start = start;
        }

        @Override
        public Service service() {
            return service;
        }

        @Override
        public void commit() {
            if (isFirst()) {
                FrameworkStage.this.commit(next, start);
            }
        }

        @Override
        public void abort() {
            if (isFirst()) {
                FrameworkStage.this.abort(next);
            }
        }

        private synchronized boolean isFirst() {
            boolean first = !ended;
            ended = true;
            return first;
        }
    }
}
