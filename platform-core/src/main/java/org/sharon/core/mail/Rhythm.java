package org.sharon.core.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.sharon.core.web.When;

/**
 * How often somebody wants an e-mail at most, by the clock in London.
 *
 * @param weekly on Mondays; else every day
 */
record Rhythm(boolean weekly, int hour) {

    static final Rhythm USUAL = new Rhythm(false, 17);

    private static final DayOfWeek DAY = DayOfWeek.MONDAY;

    Rhythm {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("No hour of a day: " + hour);
        }
    }

    /** The first time after {@code moment}. */
    Instant after(Instant moment) {
        ZonedDateTime now = moment.atZone(When.LONDON);
        ZonedDateTime first = now.with(LocalTime.of(hour, 0));
        if (weekly) {
            first = first.with(TemporalAdjusters.nextOrSame(DAY)).with(LocalTime.of(hour, 0));
        }
        if (!first.toInstant().isAfter(moment)) {
            first = weekly ? first.plusWeeks(1) : first.plusDays(1);
        }
        return first.toInstant();
    }
}
