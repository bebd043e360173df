package org.sharon.core.events;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.sharon.core.language.Language;
import org.sharon.core.web.When;

/**
 * What an event is, and when.
 *
 * @param placeRoom the number of the room in which it is; null when it is in none
 * @param place where it is, in words; may be empty
 * @param leader who leads it; may be empty
 */
public record Plan(
        String title,
        String text,
        Instant startsAt,
        int minutes,
        @Nullable Long placeRoom,
        String place,
        String leader) {

    Instant endsAt() {
        return startsAt.plusSeconds(60L * minutes);
    }

    /** "Thursday 26 November 2026, 7:00pm to 8:00pm". */
    String when() {
        String day = Language.current().format("EEEE d MMMM uuuu", startsAt.atZone(When.LONDON));
        return day + ", " + say("web.from-to", When.clock(startsAt), When.clock(endsAt()));
    }

    /** The same at the same time of day some weeks later, whatever the clocks do meanwhile. */
    Plan later(int weeks) {
        ZonedDateTime then = startsAt.atZone(When.LONDON).plusWeeks(weeks);
        return new Plan(title, text, then.toInstant(), minutes, placeRoom, place, leader);
    }
}
