package org.sharon.core.training;

import java.time.LocalDate;
import org.sharon.core.web.When;

/**
 * What somebody has earned with a training module.
 *
 * @param module the id of the module
 * @param title as it was when they passed
 * @param earnedOn when they passed
 * @param endsOn from this day on it counts no more
 */
record Certificate(
        String service, String module, String title, LocalDate earnedOn, LocalDate endsOn) {

    private static final int SOON = 30;

    boolean counts(LocalDate today) {
        return today.isBefore(endsOn);
    }

    boolean endsSoon(LocalDate today) {
        return counts(today) && !endsOn.isAfter(today.plusDays(SOON));
    }

    /** What people read: when it was earned, and until when it counts. */
    String words(LocalDate today) {
        return counts(today)
                ? "Earned on %s. Counts until %s.".formatted(When.day(earnedOn), When.day(endsOn))
                : "Ended on %s. Answer the questions again.".formatted(When.day(endsOn));
    }
}
