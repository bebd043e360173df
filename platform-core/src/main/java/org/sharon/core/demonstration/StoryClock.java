package org.sharon.core.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of a demonstration. While its people tell what has happened so far, the clock is put
 * back to when that was, so that everything they do is written down, counted and sorted as it would
 * have been then. Afterwards it shows the true time, as every other clock of a platform does.
 */
public final class StoryClock extends Clock {

    private volatile Duration back = Duration.ZERO;

    /** It goes on from here by itself. */
    void goTo(Instant then) {
        back = Duration.between(then, now());
    }

    /** It shows the true time again. */
    void comeBack() {
        back = Duration.ZERO;
    }

    /** The true time, whatever the clock shows. */
    Instant now() {
        return Instant.now();
    }

    @Override
    public Instant instant() {
        return now().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource moving = this::instant;
        return moving.withZone(zone);
    }
}
