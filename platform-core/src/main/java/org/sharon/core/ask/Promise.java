package org.sharon.core.ask;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.web.When;

/**
 * When the team of a service reads, and by when somebody who asks now has an answer.
 *
 * @param due empty when nobody reads
 */
record Promise(ReadingHours hours, Optional<Instant> due) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    /** Such as "Monday to Friday: 9am to 5pm". */
    List<String> week() {
        return hours.week();
    }

    String sentence() {
        return due.map(at -> "You will have an answer by " + words(at) + ".")
                .orElse("We answer as soon as we can.");
    }

    /** Such as "Monday 23 November, 5pm"; nothing for nothing. */
    static String words(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime time = at.atZone(When.LONDON);
        LocalTime clock = time.toLocalTime();
        return DAY.format(time) + ", " + ReadingHours.clock(clock);
    }
}
