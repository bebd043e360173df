package org.sharon.core.quarantine;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sharon.core.audit.Audit;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Quarantine;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Releases;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.plugins.Services;
import org.sharon.core.quarantine.QuarantineStore.Entry;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.core.web.ConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the quarantines of this node and the rows in the database equal: what begins here is
 * written down and hinted to the other nodes, and what is written down holds here. A hint may be
 * lost and the database may be away, so each node also looks from time to time.
 */
public final class Quarantines implements ServiceListener {

    private static final Logger log = LoggerFactory.getLogger(Quarantines.class);

    private static final String ADDRESS = "plugins.quarantine";
    private static final long LOOK = 5_000;

    private final QuarantineStore store;
    private final Database database;
    private final Audit audit;
    private final Guarded guarded;
    private final Services services;
    private final Releases releases;
    private final Vertx vertx;
    private final Clock clock;
    private final Map<Service, Quarantine> earlier = new ConcurrentHashMap<>();
    private volatile @Nullable WorkerExecutor looking;

    @Inject
    Quarantines(
            QuarantineStore store,
            Database database,
            Audit audit,
            Guarded guarded,
            Services services,
            Releases releases,
            Vertx vertx,
            Clock clock) {
        this.store = store;
        this.database = database;
        this.audit = audit;
        this.guarded = guarded;
        this.services = services;
        this.releases = releases;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Begins to look what other nodes have written. */
    public void start() {
        looking = vertx.createSharedWorkerExecutor("quarantine", 1);
        vertx.setPeriodic(LOOK, timer -> lookSoon());
        vertx.eventBus().<JsonObject>consumer(ADDRESS, hint -> lookSoon());
    }

    /**
     * Lets a service be called again, on every node, and writes down who decided so and why.
     *
     * @throws ConflictException when somebody else was first
     */
    public void release(int trust, long by, String service, String reason) {
        Quarantine lasting =
                services.quarantine(service)
                        .orElseThrow(() -> new ConflictException("It has been let go on already."));
        store.begin(lasting);
        boolean released =
                database.write(
                        handle -> {
                            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                            boolean first = store.release(handle, lasting, by, now);
                            if (first) {
                                audit.add(
                                        handle,
                                        trust,
                                        by,
                                        "plugin-release",
                                        "service:" + service,
                                        reason);
                            }
                            return first;
                        });
        letGo(service);
        hint();
        if (!released) {
            throw new ConflictException("It has been let go on already.");
        }
    }

    @Override
    public void serviceWasQuarantined(Quarantine quarantine) {
        store.begin(quarantine);
        hint();
    }

    /** Read before the service serves, because a database that is away makes the jar wait. */
    @Override
    public void serviceWillServe(Service next, Optional<Service> previous) {
        store.list().stream()
                .filter(Entry::lasts)
                .map(Entry::quarantine)
                .filter(it -> isOf(it, next))
                .forEach(it -> earlier.put(next, it));
    }

    @Override
    public void serviceWillNotServe(Service next) {
        earlier.remove(next);
    }

    @Override
    public void serviceServes(Service now, Optional<Service> previous) {
        Optional.ofNullable(earlier.remove(now)).ifPresent(guarded::restore);
    }

    private void lookSoon() {
        // Not on Vert.x's own pool, which would grow by a thread at each look until it has twenty.
        Objects.requireNonNull(looking, "started")
                .executeBlocking(
                        () -> {
                            look();
                            return null;
                        })
                .onFailure(away -> log.debug("The quarantines are read again when it is back"));
    }

    /** Makes this node's quarantines those of the rows, and the other way round. */
    void look() {
        List<Entry> entries = store.list();
        for (Service service : services.list()) {
            Optional<Entry> entry =
                    entries.stream().filter(it -> isOf(it.quarantine(), service)).findFirst();
            Optional<Quarantine> here = services.quarantine(service.id());
            if (here.isEmpty()) {
                entry.filter(Entry::lasts).map(Entry::quarantine).ifPresent(guarded::restore);
            } else if (entry.isEmpty() || isNewer(here.get(), entry.get())) {
                store.begin(here.get());
            } else if (!entry.get().lasts()) {
                letGo(service.id());
            }
        }
    }

    /** What fails here is tried again at the next look, and posts are held until then. */
    private void letGo(String service) {
        try {
            releases.release(service);
        } catch (RefusedException refusal) {
            log.error("{} stays in quarantine: {}", service, refusal.getMessage());
        } catch (DatabaseUnavailableException away) {
            log.warn("{} stays in quarantine until the database is back", service);
        }
    }

    private static boolean isNewer(Quarantine here, Entry entry) {
        Instant released = entry.releasedAt();
        return released != null && here.since().isAfter(released);
    }

    private static boolean isOf(Quarantine quarantine, Service service) {
        return quarantine.service().equals(service.id())
                && quarantine.digest().equals(service.digest());
    }

    private void hint() {
        vertx.eventBus().publish(ADDRESS, new JsonObject());
    }
}
