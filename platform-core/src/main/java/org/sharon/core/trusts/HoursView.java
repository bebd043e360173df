package org.sharon.core.trusts;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import org.sharon.core.web.Form;

/**
 * The form of the reading hours.
 *
 * @param done what has just been done; empty when nothing
 */
record HoursView(Form form, String done) {

    /** One line of the form. */
    record Day(DayOfWeek day) {

        String name() {
            return day.getDisplayName(TextStyle.FULL, Locale.UK);
        }

        String from() {
            return "from-" + day.getValue();
        }

        String until() {
            return "until-" + day.getValue();
        }
    }
}
