package org.sharon.core.people;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.sharon.core.vault.Identity;
import org.sharon.core.vault.NhsNumber;
import org.sharon.core.web.Form;
import org.sharon.core.web.Request;
import org.sharon.core.web.When;

/** Reads what a clinician typed about the person they invite. */
final class InviteForm {

    private static final int LONGEST_NAME = 120;
    private static final int OLDEST = 120;

    private InviteForm() {}

    static Form of(Request request) {
        return Form.of(
                request, "name", "born-day", "born-month", "born-year", "nhs-number", "keys");
    }

    /** The person; empty when something is wrong, which the form then says. */
    static Optional<Identity> person(Form form, Clock clock) {
        String name = form.value("name").replaceAll("\\s+", " ");
        if (name.length() < 2 || name.codePoints().noneMatch(Character::isLetter)) {
            form.complain("name", "Write the person’s full name.");
        } else if (name.length() > LONGEST_NAME) {
            form.complain("name", "Write a name of at most %d letters.".formatted(LONGEST_NAME));
        }
        Optional<LocalDate> born = born(form, LocalDate.now(clock.withZone(When.LONDON)));
        Optional<NhsNumber> number = NhsNumber.read(form.value("nhs-number"));
        if (number.isEmpty()) {
            form.complain(
                    "nhs-number",
                    NhsNumber.hasTenDigits(form.value("nhs-number"))
                            ? "Check the NHS number. One of the digits is wrong."
                            : "Write the NHS number with its 10 digits.");
        }
        return form.isGood()
                ? Optional.of(new Identity(name, born.orElseThrow(), number.orElseThrow()))
                : Optional.empty();
    }

    /** The service of the chosen keys; empty, with a complaint, when there is not exactly one. */
    static Optional<String> service(Form form) {
        List<String> services =
                form.values("keys").stream()
                        .map(value -> value.substring(0, Math.max(0, value.indexOf('/'))))
                        .distinct()
                        .toList();
        if (services.isEmpty()) {
            form.complain("keys", "Choose at least one key.");
        } else if (services.size() > 1) {
            form.complain(
                    "keys",
                    "Choose keys of one service. Make a second invitation for the other service.");
        }
        return services.size() == 1 ? Optional.of(services.get(0)) : Optional.empty();
    }

    static List<String> keyIds(Form form) {
        return form.values("keys").stream()
                .map(value -> value.substring(value.indexOf('/') + 1))
                .distinct()
                .toList();
    }

    static int age(LocalDate born, Clock clock) {
        return Period.between(born, LocalDate.now(clock.withZone(When.LONDON))).getYears();
    }

    private static Optional<LocalDate> born(Form form, LocalDate today) {
        try {
            LocalDate born =
                    LocalDate.of(
                            number(form, "born-year"),
                            number(form, "born-month"),
                            number(form, "born-day"));
            if (born.isBefore(today) && born.isAfter(today.minusYears(OLDEST))) {
                return Optional.of(born);
            }
        } catch (DateTimeException | NumberFormatException notADate) {
            // Said below, in the same words.
        }
        form.complain("born-day", "The date of birth must be a real date in the past.");
        return Optional.empty();
    }

    private static int number(Form form, String field) {
        return Integer.parseInt(form.value(field));
    }
}
