package org.sharon.core.trusts;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.audit.Audit;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;
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
            Map<Integer, Map<String, String>> services,
            Instant at) {}

    private final TrustStore store;
    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Known known;

    @Inject
    Trusts(TrustStore store, Database database, Audit audit, Clock clock) {
        this.store = store;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a trust and gives back its number. */
    public int create(String slug, String name, Theme theme, String host, ReadingHours hours) {
        int trust = store.add(slug, name, theme, host.toLowerCase(Locale.ROOT), hours);
        known = null;
        return trust;
    }

    /** In the order in which they were opened; the first is the one of the shared door. */
    public List<Trust> list() {
        return known().trusts();
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
        return known().hours().getOrDefault(trust, ReadingHours.none());
    }

    /** The services that a trust has switched on: id to title, in the order of the ids. */
    public Map<String, String> servicesOf(int trust) {
        return known().services().getOrDefault(trust, Map.of());
    }

    public void enableService(int trust, String service, String title) {
        database.write(
                handle -> {
                    store.enable(handle, trust, service, title);
                    return null;
                });
        known = null;
    }

    /** Switches a service on for a trust, and writes down who did. */
    public void enableService(int trust, long actor, String service, String title) {
        database.write(
                handle -> {
                    store.enable(handle, trust, service, title);
                    audit.add(handle, trust, actor, "service.enabled", "service:" + service, "");
                    return null;
                });
        known = null;
    }

    /** Changes when staff read, and writes down who did. */
    public void changeHours(int trust, long actor, ReadingHours hours) {
        database.write(
                handle -> {
                    store.replaceHours(handle, trust, hours);
                    audit.add(handle, trust, actor, "hours.changed", "trust:" + trust, "");
                    return null;
                });
        known = null;
    }

    /** Changes the name and the colour, and writes down who did. */
    public void rename(int trust, long actor, String name, Theme theme) {
        database.write(
                handle -> {
                    store.rename(handle, trust, name, theme);
                    audit.add(handle, trust, actor, "trust.renamed", "trust:" + trust, name);
                    return null;
                });
        known = null;
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

    private TrustView view(Trust trust) {
        ReadingHours hours = hoursOf(trust.id());
        Instant now = clock.instant();
        return new TrustView(
                trust.id(),
                trust.name(),
                trust.theme().word(),
                hours.sentence(now),
                hours.readingAt(now));
    }

    private Known known() {
        Known before = known;
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.at().plus(REMEMBERED))) {
            return before;
        }
        try {
            Known read = new Known(store.list(), store.listHours(), store.listServices(), now);
            known = read;
            return read;
        } catch (DatabaseUnavailableException down) {
            if (before == null) {
                throw down;
            }
            return before;
        }
    }
}
