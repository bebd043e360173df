package org.sharon.core.web;

/** Tells which trust a page belongs to. Bound by the feature that knows trusts. Blocks. */
public interface TrustLookup {

    /** The trust whose own host this is, or else the first trust. */
    TrustView atHost(String host);

    TrustView withId(int trust);

    /** The same with the hours of one of its services, for the pages of its rooms. */
    default TrustView inService(int trust, String service) {
        return withId(trust);
    }
}
