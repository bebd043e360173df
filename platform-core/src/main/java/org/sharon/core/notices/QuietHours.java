package org.sharon.core.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

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

    /** When they end, if it is quiet at {@code moment}. */
    Optional<Instant> endAt(ZonedDateTime moment) {
        if (!has(moment.toLocalTime())) {
            return Optional.empty();
        }
        ZonedDateTime today = moment.with(until);
        return Optional.of(
                (today.isAfter(moment) ? today : moment.plusDays(1).with(until)).toInstant());
    }
}
