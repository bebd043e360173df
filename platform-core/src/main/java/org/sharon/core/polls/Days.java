package org.sharon.core.polls;

import java.time.LocalDate;
import org.sharon.core.language.Language;

/** Days as people say them: "Sunday 29 November". */
final class Days {

    private Days() {}

    static String named(LocalDate day) {
        return Language.current().format("EEEE d MMMM", day);
    }
}
