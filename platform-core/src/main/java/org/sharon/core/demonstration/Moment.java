package org.sharon.core.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharon.core.web.When;

/**
 * When something in a script has happened: {@code 12d 20:05} is so many days ago at this time in
 * London, {@code 3h05m} so many hours and minutes ago.
 */
final class Moment {

    private static final Pattern DAY = Pattern.compile("(\\d+)d (\\d\\d:\\d\\d)");
    private static final Pattern AGO = Pattern.compile("(\\d+)h(\\d+)m");

    private Moment() {}

    /**
     * @param words at least a day or a minute ago
     * @throws IllegalArgumentException when it is neither of the two
     */
    static Instant of(String words, Instant now) {
        Matcher ago = AGO.matcher(words);
        if (ago.matches()) {
            return now.minus(Duration.ofHours(Long.parseLong(ago.group(1))))
                    .minus(Duration.ofMinutes(Long.parseLong(ago.group(2))));
        }
        Matcher day = DAY.matcher(words);
        if (day.matches()) {
            return ZonedDateTime.ofInstant(now, When.LONDON)
                    .minusDays(Long.parseLong(day.group(1)))
                    .with(LocalTime.parse(day.group(2)))
                    .toInstant();
        }
        throw new IllegalArgumentException("No moment: " + words);
    }
}
