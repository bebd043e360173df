package org.sharon.core.signposts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.sharon.core.web.Form;
import org.sharon.core.web.Request;

/** Reads what somebody typed about a place. */
final class ContactForm {

    private static final int YEARS = 2;

    private ContactForm() {}

    static Form of(Request request) {
        return Form.of(request, "contact", "tried", "expires-day", "expires-month", "expires-year");
    }

    /** What stands there before anybody types: the contact, and a year from today. */
    static Form fill(Place place) {
        LocalDate expires = place.today().plusYears(1);
        return Form.blank()
                .with("contact", place.written().orElse(""))
                .with("expires-day", String.valueOf(expires.getDayOfMonth()))
                .with("expires-month", String.valueOf(expires.getMonthValue()))
                .with("expires-year", String.valueOf(expires.getYear()));
    }

    /** Empty when something is wrong, which the form then says. */
    static Optional<Tried> read(Form form, Place place) {
        String contact =
                place.isFilledByTrust()
                        ? form.value("contact").replaceAll("\\s+", " ")
                        : place.written().orElseThrow();
        if (place.isFilledByTrust()) {
            Contact.complaint(contact).ifPresent(it -> form.complain("contact", it));
        }
        if (!form.value("tried").equals("yes")) {
            form.complain("tried", "Try it first. Then tick this box.");
        }
        Optional<LocalDate> expires = expires(form, place.today());
        return form.isGood()
                ? Optional.of(new Tried(contact, place.today(), expires.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<LocalDate> expires(Form form, LocalDate today) {
        try {
            LocalDate day =
                    LocalDate.of(
                            number(form, "expires-year"),
                            number(form, "expires-month"),
                            number(form, "expires-day"));
            if (day.isAfter(today) && !day.isAfter(today.plusYears(YEARS))) {
                return Optional.of(day);
            }
        } catch (DateTimeException | NumberFormatException notADate) {
            // Said below, in the same words.
        }
        form.complain("expires-day", "Write a real date after today, at most two years from now.");
        return Optional.empty();
    }

    private static int number(Form form, String field) {
        return Integer.parseInt(form.value(field));
    }
}
