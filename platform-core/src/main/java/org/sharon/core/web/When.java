package org.sharon.core.web;

import static org.sharon.core.language.Words.say;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import org.sharon.core.language.Language;

/** Times as people in Britain read them: "21 November 2026, 3:05am". */
public final class When {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String DAY = "d MMMM uuuu";

    /** Before it there was no building, and behind it no database keeps a time. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2999;

    private static final int WEEK = 7;

    private When() {}

    public static String words(Instant instant) {
        ZonedDateTime at = instant.atZone(LONDON);
        return format(at) + ", " + clock(at);
    }

    /**
     * When something happened, as one says it now: "Today, 3:05am", "Yesterday, 3:05am", "Friday 20
     * November, 3:05am" for six days, and then as {@link #words} does. For what members read of
     * each other; records keep whole dates.
     */
    public static String recent(Instant instant) {
        return recent(instant, Instant.now());
    }

    static String recent(Instant instant, Instant now) {
        ZonedDateTime at = instant.atZone(LONDON);
        LocalDate today = now.atZone(LONDON).toLocalDate();
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), today);
        if (days < 0 || days >= WEEK) {
            return words(instant);
        }
        return switch ((int) days) {
                    case 0 -> say("web.today");
                    case 1 -> say("web.yesterday");
                    default -> Language.current().format("EEEE d MMMM", at);
                }
                + ", "
                + clock(at);
    }

    /** Only the day: "21 November 2026". */
    public static String day(LocalDate day) {
        return format(day);
    }

    /** The name of a day: "Saturday". */
    public static String weekday(LocalDate day) {
        return Language.current().format("cccc", day);
    }

    /** "Saturday 21 November 2026". */
    public static String weekdayAndDay(LocalDate day) {
        return weekday(day) + " " + day(day);
    }

    /** The day that somebody chose in a form; empty when that is none. */
    public static Optional<LocalDate> dayIn(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Only the time of day: "3:05am". */
    public static String clock(Instant instant) {
        return clock(instant.atZone(LONDON));
    }

    /** How long: "30 seconds", "2 minutes", "4 hours". Minutes are rounded up. */
    public static String lasting(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        if (seconds < 120 && seconds != 60) {
            return say("web.seconds", seconds);
        }
        long minutes = (seconds + 59) / 60;
        return minutes % 60 == 0 ? say("web.hours", minutes / 60) : say("web.minutes", minutes);
    }

    /** The name of a month, from 1. */
    public static String month(int month) {
        return Language.current().format("LLLL", Month.of(month));
    }

    private static String format(TemporalAccessor at) {
        return Language.current().format(DAY, at);
    }

    private static String clock(ZonedDateTime at) {
        int hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
        String half = say(at.getHour() < 12 ? "web.am" : "web.pm");
        int minute = at.getMinute();
        // A page says it for each post, and a formatter takes many times as long.
        return hour + (minute < 10 ? ":0" : ":") + minute + half;
    }
}
