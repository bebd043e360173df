package org.sharon.core.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in Britain read them: "21 November 2026, 3:05am". */
public final class When {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private When() {}

    public static String words(Instant instant) {
        ZonedDateTime at = instant.atZone(LONDON);
        return DAY.format(at) + ", " + clock(at);
    }

    /** Only the day: "21 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Only the time of day: "3:05am". */
    public static String clock(Instant instant) {
        return clock(instant.atZone(LONDON));
    }

    private static String clock(ZonedDateTime at) {
        int hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
        return "%d:%02d%s".formatted(hour, at.getMinute(), at.getHour() < 12 ? "am" : "pm");
    }
}
