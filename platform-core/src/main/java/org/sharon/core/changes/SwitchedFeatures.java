package org.sharon.core.changes;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sharon.api.features.Feature;
import org.sharon.core.features.SwitchListener;

/** Writes down what a service lead switches. */
final class SwitchedFeatures implements SwitchListener {

    private final ChangeStore store;
    private final Clock clock;

    @Inject
    SwitchedFeatures(ChangeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void switched(Handle handle, int trust, String service, Feature feature, boolean on) {
        store.add(
                handle,
                new ChangeStore.Found(
                        trust,
                        service,
                        feature.name() + on,
                        List.of(Comparison.switched(feature, on)),
                        "",
                        clock.instant()));
    }
}
