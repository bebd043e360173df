package org.sharon.core.trusts;

import static java.util.Objects.requireNonNull;
import static org.sharon.core.language.Words.say;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sharon.core.language.Language;

/**
 * When the staff of a trust read, by day of the week, as clocks show it in London.
 *
 * @param days the days on which anybody reads
 */
public record ReadingHours(Map<DayOfWeek, Span> days) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** From {@code opens} until just before {@code closes} of the same day. */
    public record Span(LocalTime opens, LocalTime closes) {

        public Span {
            requireNonNull(opens, "opens");
            requireNonNull(closes, "closes");
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("Reading hours end after they begin");
            }
        }

        private boolean holds(LocalTime time) {
            return !time.isBefore(opens) && time.isBefore(closes);
        }
    }

    public ReadingHours {
        days = Map.copyOf(days);
    }

    public static ReadingHours none() {
        return new ReadingHours(Map.of());
    }

    /** The same hours from Monday to Friday, and none at the weekend. */
    public static ReadingHours onWeekdays(LocalTime opens, LocalTime closes) {
        Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                days.put(day, new Span(opens, closes));
            }
        }
        return new ReadingHours(days);
    }

    /** The same hours on each day of the week. */
    public static ReadingHours daily(LocalTime opens, LocalTime closes) {
        Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, new Span(opens, closes));
        }
        return new ReadingHours(days);
    }

    /** The other way round of {@link #stored()}. */
    public static ReadingHours stored(String text) {
        Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
        for (String day : text.split(",")) {
            if (!day.isBlank()) {
                String[] parts = day.split(" ");
                days.put(
                        DayOfWeek.of(Integer.parseInt(parts[0])),
                        new Span(LocalTime.parse(parts[1]), LocalTime.parse(parts[2])));
            }
        }
        return new ReadingHours(days);
    }

    /** As one text, such as {@code 1 09:00 17:00,2 09:00 17:00}; empty when nobody reads. */
    public String stored() {
        return new TreeMap<>(days)
                .entrySet().stream()
                        .map(
                                day ->
                                        "%d %s %s"
                                                .formatted(
                                                        day.getKey().getValue(),
                                                        day.getValue().opens(),
                                                        day.getValue().closes()))
                        .collect(Collectors.joining(","));
    }

    /** The week in words, days with the same hours together: "Monday to Friday: 9am to 5pm". */
    public List<String> week() {
        List<String> lines = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean ends = day == DayOfWeek.SUNDAY || !on(day.plus(1)).equals(on(first));
            if (ends && on(first).isPresent()) {
                String days = first == day ? name(day) : say("web.from-to", name(first), name(day));
                Span span = on(first).get();
                lines.add(
                        days
                                + ": "
                                + say("web.from-to", clock(span.opens()), clock(span.closes())));
            }
            if (ends) {
                first = day.plus(1);
            }
        }
        return lines;
    }

    private static String name(DayOfWeek day) {
        return Language.current().format("cccc", day);
    }

    public Optional<Span> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    public boolean readingAt(Instant instant) {
        ZonedDateTime now = instant.atZone(LONDON);
        return on(now.getDayOfWeek()).map(span -> span.holds(now.toLocalTime())).orElse(false);
    }

    /**
     * When whoever asks at this moment has an answer at the latest: the end of the first day of
     * reading that begins from now on, so that there is a whole day to answer in. Empty when nobody
     * reads.
     */
    public Optional<Instant> answerDue(Instant asked) {
        ZonedDateTime now = asked.atZone(LONDON);
        for (int days = 0; days <= 7; days++) {
            LocalDate day = now.toLocalDate().plusDays(days);
            Optional<Span> span = on(day.getDayOfWeek());
            if (span.isPresent() && !at(day, span.get().opens()).isBefore(asked)) {
                return Optional.of(at(day, span.get().closes()));
            }
        }
        return Optional.empty();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LONDON).toInstant();
    }

    /** One or two plain sentences: when staff read today, and when next if not today. */
    public String sentence(Instant instant) {
        ZonedDateTime now = instant.atZone(LONDON);
        Optional<Span> today = on(now.getDayOfWeek());
        if (today.isPresent() && now.toLocalTime().isBefore(today.get().closes())) {
            return say(
                    "trusts.staff-read-today",
                    clock(today.get().opens()),
                    clock(today.get().closes()));
        }
        String first =
                say(today.isPresent() ? "trusts.finished-for-today" : "trusts.nobody-reads-today");
        return next(now.getDayOfWeek()).map(next -> first + " " + next).orElse(first);
    }

    private Optional<String> next(DayOfWeek today) {
        for (int days = 1; days <= 7; days++) {
            DayOfWeek day = today.plus(days);
            if (on(day).isPresent()) {
                String from = clock(on(day).get().opens());
                return Optional.of(again(days, name(day), from));
            }
        }
        return Optional.empty();
    }

    private static String again(int days, String day, String from) {
        if (days == 1) {
            return say("trusts.we-read-again-tomorrow", from);
        }
        return say(days == 7 ? "trusts.we-read-again-next" : "trusts.we-read-again-on", day, from);
    }

    /** As NHS pages write it: 9am, 5:30pm, midday. */
    public static String clock(LocalTime time) {
        if (time.equals(LocalTime.NOON)) {
            return say("trusts.midday");
        }
        // The last minute of a day stands for its end: a time of day cannot say 24:00.
        if (time.equals(LocalTime.MIDNIGHT) || time.equals(LocalTime.of(23, 59))) {
            return say("trusts.midnight");
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : ":%02d".formatted(time.getMinute());
        return hour + minutes + say(time.getHour() < 12 ? "web.am" : "web.pm");
    }
}
