package org.sharon.core.contributions;

import com.google.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;

/**
 * Makes what a plugin may use during one call.
 *
 * <p>Make one for each call into a plugin, outside of the guarded call, so that a call that is
 * given up loses it at once:
 *
 * <pre>{@code
 * try (Lease lease = services.lease("garden").orElseThrow();
 *         OpenContext context = contexts.of(lease.service(), trust, locale)) {
 *     outcome = guarded.call("garden", progress -> handler.show(context));
 * }
 * }</pre>
 */
public final class Contexts implements ServiceListener {

    private final TrustSettings settings;
    private final Map<Service, PluginWords> words = new ConcurrentHashMap<>();

    @Inject
    Contexts(TrustSettings settings) {
        this.settings = settings;
    }

    /** Reads nothing yet: whatever a call does not use costs it nothing. */
    public OpenContext of(Service service, int trust, Locale locale) {
        return new OpenContext(
                open -> new LentSettings(open, service, () -> settings.find(service, trust)),
                open -> new LentMessages(open, wordsOf(service), locale));
    }

    @Override
    public void serviceWillServe(Service next, Optional<Service> previous) {
        words.put(next, PluginWords.read(next.resources()));
    }

    @Override
    public void serviceWillNotServe(Service next) {
        words.remove(next);
    }

    @Override
    public void serviceHasStopped(Service gone) {
        words.remove(gone);
    }

    // A service that was made by hand is not announced, and one that has stopped is not kept.
    private PluginWords wordsOf(Service service) {
        PluginWords known = words.get(service);
        return known == null ? PluginWords.read(service.resources()) : known;
    }
}
