package org.sharon.core.plugins;

import java.util.List;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.plugin.ServiceDescription;

/** Services made by hand. */
final class Gardens {

    private Gardens() {}

    static Service garden() {
        return garden("1.0.0");
    }

    static Service garden(String version) {
        return service("garden", version);
    }

    static Service pond() {
        return service("pond", "1.0.0");
    }

    private static Service service(String id, String version) {
        return new Service(
                version,
                "digest of " + version,
                new ServiceDescription(id, "A " + id, "People who like it outside.", 18),
                List.of(),
                List.of(),
                FeatureSet.of(Feature.FORUM, Feature.LIVING),
                List.of());
    }
}
