package org.sharon.core.features;

import org.jdbi.v3.core.Handle;
import org.sharon.api.features.Feature;

/** A feature that wants to know when a service lead switches another for the members of a trust. */
public interface SwitchListener {

    /** Inside the transaction that switches it. */
    void switched(Handle handle, int trust, String service, Feature feature, boolean on);
}
