package org.sharon.core.installations;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.DeploymentStatus.State;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Stage;
import org.sharon.core.plugins.Staged;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.core.web.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node does about the building's set of services: it serves that set before it says that
 * it is ready, makes ready what is to be switched to, and follows what was decided.
 *
 * <p>A node that was away for a while, or whose database was, finds out by the number of the set
 * that something was decided without it, and follows before anything else.
 */
final class ThisNode implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long BEAT_EVERY_MILLIS = 1_000;
    private static final long LONGEST_GOODBYE_MILLIS = 1_000;
    private static final long TRY_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final Logger log = LoggerFactory.getLogger(ThisNode.class);

    private final String id = UUID.randomUUID().toString();
    private final String address;
    private final Stage stage;
    private final Database database;
    private final JarLoader loader;
    private final JarStore jars;
    private final SetStore sets;
    private final NodeStore nodes;
    private final SwitchStore switches;
    private final SwitchHints hints;
    private final Readiness readiness;
    private final Clock clock;
    private final Object hinted = new Object();

    /** What is ready here for the switch that is open; a service that is to stop needs nothing. */
    private final Map<Long, Optional<Staged>> prepared = new HashMap<>();

    private @Nullable JarsAhead fromTheStart;

    private volatile List<DeploymentStatus> failing = List.of();
    private long number = -1;
    private long notBefore = System.nanoTime();
    private volatile boolean joined;
    private boolean doorIsClosed;
    private boolean news;
    private volatile boolean closed;

    @Inject
    ThisNode(
            InstallationSettings settings,
            Stage stage,
            Database database,
            JarLoader loader,
            JarStore jars,
            SetStore sets,
            NodeStore nodes,
            SwitchStore switches,
            SwitchHints hints,
            Readiness readiness,
            Clock clock) {
        this.address = settings.address();
        this.stage = stage;
        this.database = database;
        this.loader = loader;
        this.jars = jars;
        this.sets = sets;
        this.nodes = nodes;
        this.switches = switches;
        this.hints = hints;
        this.readiness = readiness;
        this.clock = clock;
    }

    String id() {
        return id;
    }

    /** The number of the set that this node serves. */
    synchronized long number() {
        return number;
    }

    /** What the building serves and this node cannot. */
    List<DeploymentStatus> failing() {
        return failing;
    }

    /**
     * Begins to read what is to serve, while others still open the building. Returns at once, also
     * when the database is away.
     */
    synchronized void readAhead() {
        fromTheStart = new JarsAhead(loader, sets::digests);
    }

    /**
     * Returns when this node serves what the building serves, and is counted as one of its nodes.
     */
    void join() throws InterruptedException {
        while (!closed && !tryToJoin()) {
            awaitHint(LOOK_EVERY_MILLIS);
        }
    }

    private synchronized boolean tryToJoin() {
        if (joined) {
            look();
            return true;
        }
        if (!follow() || !enter()) {
            return false;
        }
        switches.forgetOld();
        joined = true;
        hints.follow(this::hint);
        start("plugin-switches", LOOK_EVERY_MILLIS, this::look);
        start("plugin-heartbeat", BEAT_EVERY_MILLIS, this::beat);
        return true;
    }

    /** False when the set has moved on meanwhile. */
    private boolean enter() {
        return database.write(
                handle -> {
                    if (sets.lock(handle) != number) {
                        return false;
                    }
                    nodes.enter(handle, id, address, number);
                    return true;
                });
    }

    private void beat() {
        if (!closed && !nodes.beat(id)) {
            synchronized (this) {
                // Somebody took this node for dead. What was decided since is followed first.
                if (!closed && (!follow() || !enter())) {
                    log.warn("This node is not counted among the others yet");
                }
            }
        }
    }

    /** Does what has to be done now. */
    synchronized void look() {
        Optional<SwitchStore.Open> open = switches.findOpen();
        // In this order: what was decided after the first question is seen by the second.
        if (sets.number() != number && System.nanoTime() - notBefore >= 0) {
            follow();
        }
        Set<Long> wanted = open.map(SwitchStore.Open::id).stream().collect(Collectors.toSet());
        prepared.keySet().stream()
                .filter(each -> !wanted.contains(each))
                .toList()
                .forEach(this::giveUp);
        open.ifPresent(this::prepare);
    }

    private void prepare(SwitchStore.Open open) {
        if (open.late()) {
            switches.abortLate(open.id());
            hints.publish();
            return;
        }
        if (prepared.containsKey(open.id())) {
            return;
        }
        try {
            Optional<Staged> next =
                    open.digest().map(digest -> prepare(open.service(), loader.load(digest)));
            prepared.put(open.id(), next);
            switches.ready(open.id(), id);
        } catch (RefusedException refusal) {
            prepared.put(open.id(), Optional.empty());
            switches.failed(
                    open.id(),
                    id,
                    "The node %s cannot take it: %s".formatted(address, refusal.getMessage()));
        }
        hints.publish();
    }

    private Staged prepare(String service, PluginJar jar) {
        return stage.prepare(
                jar,
                brought -> {
                    if (!brought.id().equals(service)) {
                        throw new RefusedException("It is " + brought.id() + " and not " + service);
                    }
                });
    }

    /** What this node has made ready itself, for a switch that it asks for. */
    synchronized void holds(long open, Optional<Staged> next) {
        prepared.put(open, next);
    }

    /** What this node has decided alone. */
    synchronized void serves(long decided) {
        number = decided;
    }

    private void giveUp(long open) {
        prepared.remove(open).ifPresent(Staged::abort);
    }

    /** Serves what the building serves; false when it cannot, while other nodes can. */
    private boolean follow() {
        long now = sets.number();
        Map<String, DeploymentStatus> failed = new TreeMap<>();
        List<SetStore.Row> rows = sets.list();
        try (JarsAhead jarsAhead = ahead(rows)) {
            for (SetStore.Row row : rows) {
                try {
                    row.digest()
                            .ifPresentOrElse(
                                    digest -> serve(row.service(), digest, jarsAhead),
                                    () -> stage.stop(row.service()));
                } catch (RefusedException refusal) {
                    failed.put(row.service(), status(row, refusal.getMessage()));
                }
            }
        }
        Set<String> known = rows.stream().map(SetStore.Row::service).collect(Collectors.toSet());
        stage.serving().stream()
                .map(Service::id)
                .filter(service -> !known.contains(service))
                .forEach(stage::stop);
        tell(failed);
        if (!failed.isEmpty() && !nodes.isAlone(id)) {
            notBefore = System.nanoTime() + TRY_AGAIN_NANOS;
            closeTheDoor();
            return false;
        }
        number = now;
        nodes.serves(id, now);
        openTheDoor();
        hints.publish();
        return true;
    }

    private JarsAhead ahead(List<SetStore.Row> rows) {
        JarsAhead begun = fromTheStart;
        fromTheStart = null;
        if (begun != null) {
            return begun;
        }
        List<String> missing = missing(rows);
        return missing.size() > 1
                ? new JarsAhead(loader, () -> missing)
                : JarsAhead.nothing(loader);
    }

    /** The jars that are to serve and are neither serving nor ready here. */
    private List<String> missing(List<SetStore.Row> rows) {
        return rows.stream()
                .filter(row -> row.digest().filter(it -> !serves(row.service(), it)).isPresent())
                .filter(row -> ready(row.service(), row.digest().orElseThrow()).isEmpty())
                .map(row -> row.digest().orElseThrow())
                .toList();
    }

    private boolean serves(String service, String digest) {
        return stage.serving(service).filter(it -> it.digest().equals(digest)).isPresent();
    }

    private void serve(String service, String digest, JarsAhead jarsAhead) {
        if (!serves(service, digest)) {
            takeReady(service, digest)
                    .orElseGet(() -> prepare(service, jarsAhead.take(digest)))
                    .commit();
        }
    }

    private Optional<Staged> takeReady(String service, String digest) {
        Optional<Map.Entry<Long, Staged>> ready = ready(service, digest);
        ready.ifPresent(it -> prepared.remove(it.getKey()));
        return ready.map(Map.Entry::getValue);
    }

    private Optional<Map.Entry<Long, Staged>> ready(String service, String digest) {
        return prepared.entrySet().stream()
                .flatMap(each -> each.getValue().map(it -> Map.entry(each.getKey(), it)).stream())
                .filter(each -> each.getValue().service().id().equals(service))
                .filter(each -> each.getValue().service().digest().equals(digest))
                .findFirst();
    }

    private void tell(Map<String, DeploymentStatus> failed) {
        for (DeploymentStatus each : failed.values()) {
            if (failing.stream().noneMatch(it -> it.sentence().equals(each.sentence()))) {
                log.error("{} cannot serve on this node: {}", each.service(), each.sentence());
            }
        }
        failing = List.copyOf(failed.values());
    }

    private DeploymentStatus status(SetStore.Row row, String sentence) {
        Optional<StoredJar> jar = row.digest().flatMap(jars::find);
        return new DeploymentStatus(
                jar.map(StoredJar::file).orElse(row.service()),
                row.service(),
                jar.map(StoredJar::version).orElse(null),
                State.REFUSED,
                sentence,
                clock.instant(),
                row.digest().orElse(null),
                null);
    }

    /** Other nodes serve people as it was decided; this one would not. */
    private void closeTheDoor() {
        if (joined && !doorIsClosed) {
            doorIsClosed = true;
            readiness.waitFor("services");
        }
    }

    private void openTheDoor() {
        if (doorIsClosed) {
            doorIsClosed = false;
            readiness.open();
        }
    }

    private void hint() {
        synchronized (hinted) {
            news = true;
            hinted.notifyAll();
        }
    }

    /** Until something may have happened, or the time is over. */
    void awaitHint(long millis) throws InterruptedException {
        synchronized (hinted) {
            hinted.wait(millis);
        }
    }

    private void start(String name, long everyMillis, Runnable work) {
        Thread thread = new Thread(null, () -> repeat(everyMillis, work), name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ThisNode.class.getClassLoader());
        thread.start();
    }

    private void repeat(long everyMillis, Runnable work) {
        boolean listens = everyMillis == LOOK_EVERY_MILLIS;
        while (!closed) {
            try {
                work.run();
                pause(everyMillis, listens);
            } catch (DatabaseUnavailableException away) {
                log.debug("The database is away");
                pauseAfterTrouble(everyMillis);
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException | Error defect) {
                log.error("What serves here could not be compared with the building", defect);
                pauseAfterTrouble(everyMillis);
            }
        }
    }

    private void pause(long millis, boolean listens) throws InterruptedException {
        if (!listens) {
            TimeUnit.MILLISECONDS.sleep(millis);
            return;
        }
        synchronized (hinted) {
            if (!news) {
                hinted.wait(millis);
            }
            news = false;
        }
    }

    private void pauseAfterTrouble(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException ended) {
            closed = true;
        }
    }

    /** The others need not wait for this node any more. */
    @Override
    public void close() {
        closed = true;
        hint();
        if (!joined) {
            return;
        }
        Thread leaving = new Thread(this::leave, "plugin-leave");
        leaving.setDaemon(true);
        leaving.start();
        try {
            leaving.join(LONGEST_GOODBYE_MILLIS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        try {
            nodes.leave(id);
        } catch (DatabaseUnavailableException away) {
            log.debug("The others will notice that this node is gone");
        }
    }
}
