package org.sharon.api.features;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The features of one service. What is not named is locked off: a service lead can switch only what
 * the plugin has thought about.
 *
 * @param states by feature
 * @since 1.0
 */
public record FeatureSet(Map<Feature, FeatureState> states) {

    public FeatureSet {
        Map<Feature, FeatureState> ordered = new EnumMap<>(Feature.class);
        ordered.putAll(states);
        states = Collections.unmodifiableMap(ordered);
    }

    /** No feature at all. */
    public static FeatureSet none() {
        return new FeatureSet(Map.of());
    }

    /** These features are on, and a service lead may switch each of them off. */
    public static FeatureSet of(Feature... features) {
        return none().with(FeatureState.ON, features);
    }

    /** These too, off until a service lead switches them on. */
    public FeatureSet off(Feature... features) {
        return with(FeatureState.OFF, features);
    }

    /** These too, on for ever. */
    public FeatureSet lockedOn(Feature... features) {
        return with(FeatureState.LOCKED_ON, features);
    }

    /** These too, off for ever: for what would do harm in this service. */
    public FeatureSet lockedOff(Feature... features) {
        return with(FeatureState.LOCKED_OFF, features);
    }

    public FeatureState state(Feature feature) {
        return states.getOrDefault(feature, FeatureState.LOCKED_OFF);
    }

    /** Whether members find the feature as long as no service lead has switched it. */
    public boolean has(Feature feature) {
        return state(feature).isOn();
    }

    private FeatureSet with(FeatureState state, Feature... features) {
        Map<Feature, FeatureState> all = new EnumMap<>(Feature.class);
        all.putAll(states);
        for (Feature feature : features) {
            all.put(feature, state);
        }
        return new FeatureSet(all);
    }
}
