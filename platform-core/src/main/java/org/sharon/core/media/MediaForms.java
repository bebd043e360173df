package org.sharon.core.media;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sharon.core.web.Form;

/** Reads what staff type about films, recordings and texts. */
final class MediaForms {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_SUMMARY = 300;
    static final int LONGEST_WORDS = 60_000;
    static final int LONGEST_REVIEWER = 120;

    private static final int MOST_YEARS = 3;

    private MediaForms() {}

    /** One line, without what no person types; a sentence about it when it cannot be taken. */
    static String line(Form form, String field, String what, int most) {
        String typed = cleaned(form.value(field)).replaceAll("\\s+", " ");
        if (typed.isEmpty()) {
            form.complain(field, "Write %s.".formatted(what));
        } else if (typed.length() > most) {
            form.complain(
                    field,
                    "This has %,d characters and the most is %,d. Make it shorter."
                            .formatted(typed.length(), most));
        }
        return typed;
    }

    static String words(Form form, MediaKind kind) {
        String typed = cleaned(form.value("text"));
        if (typed.isEmpty()) {
            form.complain("text", "Write the words.");
        } else if (typed.length() > LONGEST_WORDS) {
            form.complain(
                    "text",
                    "This has %,d characters and the most is %,d. Make it shorter."
                            .formatted(typed.length(), LONGEST_WORDS));
        } else if (kind == MediaKind.FILM || kind == MediaKind.RECORDING && WebVtt.isOne(typed)) {
            WebVtt.problem(typed).ifPresent(sentence -> form.complain("text", sentence));
        }
        return typed;
    }

    /** Without control characters, and without signs that turn the direction of what follows. */
    static String cleaned(String typed) {
        return typed.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "")
                .strip();
    }

    /** The day on which something was agreed to: today or before. */
    static Optional<LocalDate> past(Form form, String prefix, LocalDate today) {
        Optional<LocalDate> day = day(form, prefix).filter(each -> !each.isAfter(today));
        if (day.isEmpty()) {
            form.complain(prefix + "-day", "Write a real date, today or before.");
        }
        return day;
    }

    /** The day by which somebody looks again. */
    static Optional<LocalDate> future(Form form, String prefix, LocalDate today) {
        Optional<LocalDate> day =
                day(form, prefix)
                        .filter(each -> each.isAfter(today))
                        .filter(each -> !each.isAfter(today.plusYears(MOST_YEARS)));
        if (day.isEmpty()) {
            form.complain(
                    prefix + "-day", "Write a real date to come, at most three years from now.");
        }
        return day;
    }

    private static Optional<LocalDate> day(Form form, String prefix) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(form.value(prefix + "-year")),
                            Integer.parseInt(form.value(prefix + "-month")),
                            Integer.parseInt(form.value(prefix + "-day"))));
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    static Form with(Form form, String prefix, LocalDate day) {
        return form.with(prefix + "-day", String.valueOf(day.getDayOfMonth()))
                .with(prefix + "-month", String.valueOf(day.getMonthValue()))
                .with(prefix + "-year", String.valueOf(day.getYear()));
    }

    static UUID key(Form form) {
        try {
            return UUID.fromString(form.value("key"));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
