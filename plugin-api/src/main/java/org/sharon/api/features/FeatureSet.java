package org.sharon.api.features;

import java.util.EnumSet;
import java.util.Set;

/**
 * The features of one service.
 *
 * @param on what members find
 * @since 1.0
 */
public record FeatureSet(Set<Feature> on) {

    public FeatureSet {
        on = Set.copyOf(on);
    }

    /** No feature at all. */
    public static FeatureSet none() {
        return new FeatureSet(Set.of());
    }

    /** These features are on, every other is off. */
    public static FeatureSet of(Feature... features) {
        Set<Feature> on = EnumSet.noneOf(Feature.class);
        on.addAll(Set.of(features));
        return new FeatureSet(on);
    }

    public boolean has(Feature feature) {
        return on.contains(feature);
    }
}
