package org.sharon.core.contributions;

import com.google.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sharon.api.plugin.Permission;
import org.sharon.api.storage.Store;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;

/** Makes what a plugin may use during one call. {@link PluginCalls} opens one for each. */
public final class Contexts implements ServiceListener {

    private final TrustSettings settings;
    private final PluginDatabase database;
    private final Map<Service, Brought> brought = new ConcurrentHashMap<>();
    private final Map<String, Turns> turns = new ConcurrentHashMap<>();

    @Inject
    Contexts(TrustSettings settings, PluginDatabase database) {
        this.settings = settings;
        this.database = database;
    }

    /** Reads nothing yet: whatever a call does not use costs it nothing. */
    public OpenContext of(Service service, int trust, Locale locale) {
        return new OpenContext(
                open -> new LentSettings(open, service, () -> settings.find(service, trust)),
                open -> store(open, service, trust),
                open -> new LentMessages(open, broughtBy(service).words(), locale));
    }

    private Optional<Store> store(Runnable open, Service service, int trust) {
        if (!service.contributions().permissions().contains(Permission.STORE_ROWS)) {
            return Optional.empty();
        }
        return Optional.of(
                new PluginStore(
                        open,
                        broughtBy(service).statements(),
                        turns.computeIfAbsent(service.id(), id -> new Turns()),
                        database.database(),
                        trust));
    }

    @Override
    public void serviceWillServe(Service next, Optional<Service> previous) {
        brought.put(next, Brought.by(next));
    }

    @Override
    public void serviceWillNotServe(Service next) {
        brought.remove(next);
    }

    @Override
    public void serviceHasStopped(Service gone) {
        brought.remove(gone);
    }

    // A service that was made by hand is not announced, and one that has stopped is not kept.
    private Brought broughtBy(Service service) {
        Brought known = brought.get(service);
        return known == null ? Brought.by(service) : known;
    }
}
