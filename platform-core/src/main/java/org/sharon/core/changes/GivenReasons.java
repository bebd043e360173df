package org.sharon.core.changes;

import java.time.Instant;

/** Why a trust wanted another version of a service, as it was written for its members. */
public interface GivenReasons {

    /**
     * @param digest the SHA-256 of the version that was wanted
     * @param since what was decided before counts no more
     * @return nothing when nobody said why
     */
    String find(int trust, String service, String digest, Instant since);
}
