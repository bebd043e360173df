package org.sharon.core.trusts;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.audit.Audit;
import org.sharon.core.store.Database;
import org.sharon.core.store.Latest;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.TrustLookup;
import org.sharon.core.web.TrustView;

/**
 * The trusts of this building.
 *
 * <p>What was read is remembered for at most five seconds. While the database is away the last
 * answer stands, so that even the page that says so has the trust's own name and hours.
 */
public final class Trusts implements TrustLookup {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private record Known(
            List<Trust> trusts,
            Map<Integer, ReadingHours> hours,
            Map<Integer, Map<String, EnabledService>> services) {}

    private final TrustStore store;
    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final Latest<Known> known;

    @Inject
    Trusts(TrustStore store, Database database, Audit audit, Clock clock) {
        this.store = store;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.known =
                new Latest<>(
                        REMEMBERED,
                        clock,
                        () -> new Known(store.list(), store.listHours(), store.listServices()));
    }

    /** Opens a trust and gives back its number. */
    public int create(String slug, String name, Theme theme, String host, ReadingHours hours) {
        int trust = store.add(slug, name, theme, host.toLowerCase(Locale.ROOT), hours);
        known.forget();
        return trust;
    }

    /** In the order in which they were opened; the first is the one of the shared door. */
    public List<Trust> list() {
        return known.get().trusts();
    }

    public Optional<Trust> find(int trust) {
        return list().stream().filter(each -> each.id() == trust).findFirst();
    }

    /** The trust whose own host this is; empty at the shared door. */
    public Optional<Trust> findOwn(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return list().stream().filter(each -> each.host().equals(wanted)).findFirst();
    }

    public ReadingHours hoursOf(int trust) {
        return known.get().hours().getOrDefault(trust, ReadingHours.none());
    }

    /**
     * The services of a trust: id to title, in the order of the ids. Those that are switched off
     * are among them and say so, because what their staff have begun is still to be ended.
     */
    public Map<String, String> servicesOf(int trust) {
        Map<String, String> titles = new LinkedHashMap<>();
        services(trust)
                .forEach(
                        each ->
                                titles.put(
                                        each.id(),
                                        each.isOn() ? each.title() : each.title() + " (off)"));
        return titles;
    }

    /** The same with all that is known of them. */
    public List<EnabledService> services(int trust) {
        return List.copyOf(known.get().services().getOrDefault(trust, Map.of()).values());
    }

    public Optional<EnabledService> service(int trust, String service) {
        return Optional.ofNullable(
                known.get().services().getOrDefault(trust, Map.of()).get(service));
    }

    /** The trusts that have a service switched on. */
    public List<Integer> trustsWith(String service) {
        return list().stream()
                .map(Trust::id)
                .filter(trust -> service(trust, service).filter(EnabledService::isOn).isPresent())
                .toList();
    }

    /** Switches a service on without asking anybody: for demonstrations and tests. */
    public void enableService(int trust, String service, String title, Opening opening) {
        database.write(
                handle -> {
                    store.enable(handle, trust, service, title, null, opening);
                    return null;
                });
        forget();
    }

    /** The same inside the caller's transaction; {@link #forget} once it is committed. */
    public void enableService(
            Handle handle,
            int trust,
            String service,
            String title,
            String digest,
            Opening opening) {
        store.enable(handle, trust, service, title, digest, opening);
    }

    /** Another version of a service has been approved; {@link #forget} once it is committed. */
    public void changeVersion(
            Handle handle, int trust, String service, String title, String digest) {
        store.changeVersion(handle, trust, service, title, digest);
    }

    /** Changes what members are promised; {@link #forget} once it is committed. */
    public void changeOpening(Handle handle, int trust, String service, Opening opening) {
        store.changeOpening(handle, trust, service, opening);
    }

    /**
     * Switches a service off, and keeps everything; {@link #forget} once it is committed. False
     * when it was off.
     */
    public boolean disableService(Handle handle, int trust, String service) {
        return store.disable(handle, trust, service);
    }

    /** Something has changed: look again next time. */
    public void forget() {
        known.forget();
    }

    /** Changes when staff read, and writes down who did. */
    public void changeHours(int trust, long actor, ReadingHours hours) {
        database.write(
                handle -> {
                    store.replaceHours(handle, trust, hours);
                    audit.add(handle, trust, actor, "hours.changed", "trust:" + trust, "");
                    return null;
                });
        forget();
    }

    /** Changes the name and the colour, and writes down who did. */
    public void rename(int trust, long actor, String name, Theme theme) {
        database.write(
                handle -> {
                    store.rename(handle, trust, name, theme);
                    audit.add(handle, trust, actor, "trust.renamed", "trust:" + trust, name);
                    return null;
                });
        known.forget();
    }

    @Override
    public TrustView atHost(String host) {
        return findOwn(host)
                .or(() -> list().stream().findFirst())
                .map(this::view)
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public TrustView withId(int trust) {
        return find(trust).map(this::view).orElseThrow(NotFoundException::new);
    }

    @Override
    public TrustView inService(int trust, String service) {
        Opening opening =
                service(trust, service).map(EnabledService::opening).orElse(Opening.none());
        return find(trust).map(each -> view(each, opening)).orElseThrow(NotFoundException::new);
    }

    private TrustView view(Trust trust) {
        return view(trust, new Opening("", "", ownHours(trust.id()), ""));
    }

    /** A trust without hours of its own shows those of its services, when they agree. */
    private @Nullable ReadingHours ownHours(int trust) {
        if (!hoursOf(trust).days().isEmpty()) {
            return null;
        }
        List<ReadingHours> hours =
                services(trust).stream()
                        .filter(EnabledService::isOn)
                        .map(each -> each.opening().hoursIn(ReadingHours.none()))
                        .distinct()
                        .toList();
        return hours.size() == 1 ? hours.get(0) : null;
    }

    private TrustView view(Trust trust, Opening opening) {
        ReadingHours hours = opening.hoursIn(hoursOf(trust.id()));
        Instant now = clock.instant();
        Opening.Said outside = opening.said();
        return new TrustView(
                trust.id(),
                trust.name(),
                trust.theme().word(),
                hours.sentence(now),
                hours.readingAt(now),
                outside.words(),
                outside.language());
    }
}
