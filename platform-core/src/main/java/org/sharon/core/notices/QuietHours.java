package org.sharon.core.notices;

import java.time.LocalTime;

/**
 * When a person is not to be disturbed, by the clock in London. From and until the same time means
 * never.
 */
record QuietHours(LocalTime from, LocalTime until) {

    static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

    static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    boolean isNever() {
        return from.equals(until);
    }

    /** They may go over midnight. */
    boolean has(LocalTime time) {
        if (from.isBefore(until)) {
            return !time.isBefore(from) && time.isBefore(until);
        }
        return !isNever() && (!time.isBefore(from) || time.isBefore(until));
    }
}
