package org.sharon.core.trusts;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharon.core.trusts.HoursView.Day;
import org.sharon.core.trusts.ReadingHours.Span;
import org.sharon.core.web.Form;

/** A week of reading hours in a form, two fields a day; {@code trusts/week.jte} shows it. */
public final class HoursForm {

    private HoursForm() {}

    /** The names of its fields. */
    public static String[] fields() {
        return days().flatMap(day -> Stream.of(day.from(), day.until())).toArray(String[]::new);
    }

    /** Puts hours into the form. */
    public static Form fill(Form form, ReadingHours hours) {
        days().forEach(
                        day ->
                                hours.on(day.day())
                                        .ifPresent(
                                                span ->
                                                        form.with(
                                                                        day.from(),
                                                                        span.opens().toString())
                                                                .with(
                                                                        day.until(),
                                                                        span.closes().toString())));
        return form;
    }

    /** What is in the form; the form says what is wrong with it. */
    public static ReadingHours read(Form form) {
        Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
        days().forEach(day -> read(form, day).ifPresent(span -> days.put(day.day(), span)));
        return new ReadingHours(days);
    }

    /** In the order of the week. */
    static List<Day> list() {
        return days().toList();
    }

    private static Stream<Day> days() {
        return Arrays.stream(DayOfWeek.values()).map(Day::new);
    }

    private static Optional<Span> read(Form form, Day day) {
        String from = form.value(day.from());
        String until = form.value(day.until());
        if (from.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalTime opens = LocalTime.parse(from);
            LocalTime closes = LocalTime.parse(until);
            if (opens.isBefore(closes)) {
                return Optional.of(new Span(opens, closes));
            }
            form.complain(day.until(), day.name() + " must end after it begins.");
        } catch (DateTimeParseException notATime) {
            form.complain(
                    day.from(),
                    day.name() + " needs two times, such as 09:00 and 17:00, or none at all.");
        }
        return Optional.empty();
    }
}
