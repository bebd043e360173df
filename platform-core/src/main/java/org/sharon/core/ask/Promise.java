package org.sharon.core.ask;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.language.Language;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.web.When;

/**
 * When the team of a service reads, and by when somebody who asks now has an answer.
 *
 * @param due empty when nobody reads
 */
record Promise(ReadingHours hours, Optional<Instant> due) {

    /** Such as "Monday to Friday: 9am to 5pm". */
    List<String> week() {
        return hours.week();
    }

    String sentence() {
        return due.map(at -> say("ask.you-will-have-an-answer-by", words(at)))
                .orElse(say("ask.we-answer-as-soon-as-we"));
    }

    /** Such as "Monday 23 November, 5pm"; nothing for nothing. */
    static String words(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime time = at.atZone(When.LONDON);
        LocalTime clock = time.toLocalTime();
        return Language.current().format("EEEE d MMMM", time) + ", " + ReadingHours.clock(clock);
    }
}
