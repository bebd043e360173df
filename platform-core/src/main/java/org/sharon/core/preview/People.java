package org.sharon.core.preview;

/** Counts whom a service reaches, and never says who they are. */
public interface People {

    /** How many people hold at least one key of the service. */
    int holdingKeysOf(int trust, String service);

    /** How many people work in the service. */
    int staffOf(int trust, String service);

    default Affected of(int trust, String service) {
        return new Affected(holdingKeysOf(trust, service), staffOf(trust, service));
    }
}
