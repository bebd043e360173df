package org.sharon.core.changes;

import org.jdbi.v3.core.Handle;

/** Where a change is written down by whoever makes it. */
public interface ChangeBook {

    /**
     * A service has been switched on in a trust.
     *
     * @param title what members call it
     * @param why as somebody wrote it for members; empty when nobody did
     */
    void opened(Handle handle, int trust, String service, String title, String why);
}
