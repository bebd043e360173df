package org.sharon.core.plugins;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The services that are serving now.
 *
 * <p>Every answer is a snapshot and is right at the moment it is given. Ask each time; keep nothing
 * for later except what {@link ServiceListener} tells you to let go of.
 */
@Singleton
public final class Services {

    private volatile Map<String, Live> serving = Map.of();

    @Inject
    public Services() {}

    /** Services that were made by hand, without a jar or a framework: for tests and small tools. */
    public static Services of(Service... services) {
        Services made = new Services();
        for (Service service : services) {
            made.swap(new Live(service, Services.class.getClassLoader()));
        }
        return made;
    }

    public Optional<Service> find(String id) {
        return findLive(id).map(Live::service);
    }

    /** In the order of their ids. */
    public List<Service> list() {
        return serving.values().stream()
                .map(Live::service)
                .sorted(Comparator.comparing(Service::id))
                .toList();
    }

    /** Keeps the version that serves now loaded until the lease is closed; empty if none serves. */
    public Optional<Lease> lease(String id) {
        return enter(id).map(Lease::new);
    }

    /**
     * True when the service has failed too often: its own rules are not called and posts are held.
     */
    public boolean isQuarantined(String id) {
        return findLive(id).map(live -> live.health().isQuarantined()).orElse(false);
    }

    /** Why, and since when. */
    public Optional<Quarantine> quarantine(String id) {
        return findLive(id).flatMap(live -> live.health().quarantine());
    }

    Optional<Live> findLive(String id) {
        return Optional.ofNullable(serving.get(id));
    }

    /** The version that serves now, entered: the caller must call {@link Live#leave} once. */
    Optional<Live> enter(String id) {
        while (true) {
            Optional<Live> live = findLive(id);
            if (live.isEmpty() || live.get().enter()) {
                return live;
            }
            // It stopped between the two lines above, so the snapshot has moved on.
            Thread.onSpinWait();
        }
    }

    /** {@code next} serves from this moment; the version that served before is the answer. */
    synchronized Optional<Live> swap(Live next) {
        Map<String, Live> copy = new HashMap<>(serving);
        Live previous = copy.put(next.service().id(), next);
        serving = Map.copyOf(copy);
        return Optional.ofNullable(previous);
    }

    /** Nobody finds {@code live} any more, unless another version has already taken its place. */
    synchronized void remove(Live live) {
        Map<String, Live> copy = new HashMap<>(serving);
        copy.remove(live.service().id(), live);
        serving = Map.copyOf(copy);
    }
}
