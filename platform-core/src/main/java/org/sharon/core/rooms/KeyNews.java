package org.sharon.core.rooms;

/** Hears of people who get their first key of a service. Bound by hooks. */
public interface KeyNews {

    /** After COMMIT. Must not block. */
    void joined(int trust, String service, long account);
}
