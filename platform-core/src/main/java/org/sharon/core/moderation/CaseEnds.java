package org.sharon.core.moderation;

import org.jdbi.v3.core.Handle;

/** Told when a person has decided, inside the transaction that says so. Bound by reports. */
public interface CaseEnds {

    /** Nobody wants to know. */
    CaseEnds UNHEARD =
            new CaseEnds() {
                @Override
                public void decided(Handle handle, long post) {}

                @Override
                public void closed(Handle handle, long alert) {}
            };

    /** What waited about this post is decided. */
    void decided(Handle handle, long post);

    /** A clinician has said how an alert ended. */
    void closed(Handle handle, long alert);
}
