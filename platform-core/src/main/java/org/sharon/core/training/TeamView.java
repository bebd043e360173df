package org.sharon.core.training;

import java.time.LocalDate;
import java.util.List;
import org.sharon.core.web.When;

/**
 * Who of a service's staff has a certificate of one module.
 *
 * @param none the names of those who have none that counts
 * @param soon those whose certificate runs out within 30 days
 * @param good everybody else
 */
record TeamView(Course course, List<String> none, List<Holder> soon, List<Holder> good) {

    /** Somebody with a certificate. */
    record Holder(String name, LocalDate endsOn) {

        String words() {
            return "%s (until %s)".formatted(name, When.day(endsOn));
        }
    }

    String namesOfNone() {
        return none.isEmpty() ? "Nobody" : String.join(", ", none);
    }

    static String words(List<Holder> holders) {
        return holders.isEmpty()
                ? "Nobody"
                : String.join(", ", holders.stream().map(Holder::words).toList());
    }
}
