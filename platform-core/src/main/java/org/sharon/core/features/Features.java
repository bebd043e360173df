package org.sharon.core.features;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureState;
import org.sharon.core.audit.Audit;
import org.sharon.core.features.SwitchStore.Switched;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;

/**
 * Answers whether members find a feature.
 *
 * <p>What was read is remembered for at most two seconds, so that a switch counts on every node
 * well within five. While the database is away the last answer stands. What members wrote in a
 * feature that is off is kept.
 */
public final class Features {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private record Known(Map<Switched, Boolean> switches, Instant at) {}

    private final Services services;
    private final SwitchStore store;
    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private volatile @Nullable Known known;

    @Inject
    Features(Services services, SwitchStore store, Database database, Audit audit, Clock clock) {
        this.services = services;
        this.store = store;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether members of {@code trust} find the feature in the service. While no plugin serves,
     * what people read stays: {@code true} for whatever was not switched off.
     */
    public boolean isOn(int trust, String service, Feature feature) {
        FeatureState state = state(service, feature);
        return state.isLocked() ? state.isOn() : switched(trust, service, feature, state.isOn());
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
        database.write(
                handle -> {
                    store.save(handle, trust, service, feature, on, by);
                    String word = feature.name().toLowerCase(java.util.Locale.ROOT);
                    String subject = "service:" + service;
                    String action = on ? "feature.on" : "feature.off";
                    audit.add(handle, trust, by, action, subject, word);
                    return null;
                });
        known = null;
    }

    private boolean switched(int trust, String service, Feature feature, boolean otherwise) {
        return known().switches()
                .getOrDefault(new Switched(trust, service, feature.name()), otherwise);
    }

    private Known known() {
        Known before = known;
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.at().plus(REMEMBERED))) {
            return before;
        }
        try {
            Known read = new Known(store.list(), now);
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
