package org.sharon.core.features;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureState;
import org.sharon.core.audit.Audit;
import org.sharon.core.features.SwitchStore.Switched;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.Database;
import org.sharon.core.store.Latest;

/**
 * Answers whether members find a feature.
 *
 * <p>What was read is remembered for at most two seconds, so that a switch counts on every node
 * well within five. While the database is away the last answer stands. What members wrote in a
 * feature that is off is kept.
 */
@Singleton
public final class Features {

    /**
     * What a plugin can ask for and the platform does not have yet, so that no page promises it.
     */
    public static final Set<Feature> TO_COME =
            Set.of(Feature.BOOKING, Feature.JOURNAL, Feature.OUTCOMES, Feature.PRESENCE);

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final Services services;
    private final SwitchStore store;
    private final Database database;
    private final Audit audit;
    private final Set<SwitchListener> listeners;
    private final Latest<Map<Switched, Boolean>> known;

    @Inject
    Features(
            Services services,
            SwitchStore store,
            Database database,
            Audit audit,
            Set<SwitchListener> listeners,
            Clock clock) {
        this.services = services;
        this.store = store;
        this.database = database;
        this.audit = audit;
        this.listeners = listeners;
        this.known = new Latest<>(REMEMBERED, clock, store::list);
    }

    /**
     * Whether members of {@code trust} find the feature in the service. While no plugin serves,
     * what people read stays: {@code true} for whatever was not switched off.
     */
    public boolean isOn(int trust, String service, Feature feature) {
        return isOn(trust, service, feature, state(service, feature));
    }

    /** Whether members would find it while this version of its service serves. */
    public boolean isOn(int trust, Service version, Feature feature) {
        return isOn(trust, version.id(), feature, version.features().state(feature));
    }

    private boolean isOn(int trust, String service, Feature feature, FeatureState state) {
        return state.isLocked() ? state.isOn() : switched(trust, service, feature, state.isOn());
    }

    /** Whether a lead may switch it, so that it can be there today and gone tomorrow. */
    public boolean isSwitched(String service, Feature feature) {
        return !state(service, feature).isLocked();
    }

    /** What the plugin says of the feature. */
    FeatureState state(String service, Feature feature) {
        return services.find(service)
                .map(each -> each.features().state(feature))
                .orElse(FeatureState.ON);
    }

    /**
     * Switches a feature for the members of a trust, and writes down who did.
     *
     * @throws IllegalArgumentException when the plugin has locked it
     */
    void change(int trust, String service, Feature feature, boolean on, long by) {
        if (state(service, feature).isLocked()) {
            throw new IllegalArgumentException("The plugin has locked " + feature);
        }
        boolean changes = isOn(trust, service, feature) != on;
        database.write(
                handle -> {
                    store.save(handle, trust, service, feature, on, by);
                    if (changes) {
                        listeners.forEach(
                                each -> each.switched(handle, trust, service, feature, on));
                    }
                    String word = feature.name().toLowerCase(java.util.Locale.ROOT);
                    String subject = "service:" + service;
                    String action = on ? "feature.on" : "feature.off";
                    audit.add(handle, trust, by, action, subject, word);
                    return null;
                });
        known.forget();
    }

    private boolean switched(int trust, String service, Feature feature, boolean otherwise) {
        return known.get().getOrDefault(new Switched(trust, service, feature.name()), otherwise);
    }
}
