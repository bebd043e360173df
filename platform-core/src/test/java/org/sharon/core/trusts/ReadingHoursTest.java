package org.sharon.core.trusts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharon.core.trusts.ReadingHours.Span;

class ReadingHoursTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private final ReadingHours hours = ReadingHours.onWeekdays(NINE, FIVE);

    @Test
    void saysWhenStaffReadToday() {
        Instant mondayMorning = Instant.parse("2026-11-23T08:00:00Z");

        assertThat(hours.sentence(mondayMorning)).isEqualTo("Staff read today from 9am to 5pm.");
        assertThat(hours.readingAt(mondayMorning)).isFalse();
    }

    @Test
    void readsFromTheFirstMinuteUntilTheLast() {
        assertThat(hours.readingAt(Instant.parse("2026-11-23T09:00:00Z"))).isTrue();
        assertThat(hours.readingAt(Instant.parse("2026-11-23T16:59:59Z"))).isTrue();
        assertThat(hours.readingAt(Instant.parse("2026-11-23T17:00:00Z"))).isFalse();
    }

    @Test
    void promisesAnAnswerByTheEndOfTheFirstWholeDay() {
        Instant mondayAtFive = Instant.parse("2026-11-23T17:00:00Z");
        Instant tuesdayAtFive = Instant.parse("2026-11-24T17:00:00Z");

        assertThat(hours.answerDue(Instant.parse("2026-11-20T18:00:00Z"))).contains(mondayAtFive);
        assertThat(hours.answerDue(Instant.parse("2026-11-20T10:00:00Z"))).contains(mondayAtFive);
        assertThat(hours.answerDue(Instant.parse("2026-11-23T08:59:00Z"))).contains(mondayAtFive);
        assertThat(hours.answerDue(Instant.parse("2026-11-23T09:01:00Z"))).contains(tuesdayAtFive);
        assertThat(ReadingHours.none().answerDue(mondayAtFive)).isEmpty();
    }

    @Test
    void readsByTheClockInLondonInSummerToo() {
        Instant halfPastEightUtc = Instant.parse("2026-07-06T08:30:00Z");

        assertThat(hours.readingAt(halfPastEightUtc)).isTrue();
    }

    @Test
    void saysWhenStaffReadAgainAfterTheWeekend() {
        Instant saturday = Instant.parse("2026-11-21T12:00:00Z");

        assertThat(hours.sentence(saturday))
                .isEqualTo("Nobody reads today. We read again on Monday from 9am.");
    }

    @Test
    void saysTomorrowInTheEvening() {
        Instant mondayEvening = Instant.parse("2026-11-23T20:00:00Z");

        assertThat(hours.sentence(mondayEvening))
                .isEqualTo("Staff have finished for today. We read again tomorrow from 9am.");
    }

    @Test
    void saysNextWeekWhenThatIsTheOnlyDay() {
        ReadingHours mondays =
                new ReadingHours(Map.of(java.time.DayOfWeek.MONDAY, new Span(NINE, FIVE)));

        assertThat(mondays.sentence(Instant.parse("2026-11-23T20:00:00Z")))
                .endsWith("We read again next Monday from 9am.");
    }

    @Test
    void promisesNothingWithoutHours() {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(ReadingHours.none().sentence(now)).isEqualTo("Nobody reads today.");
        assertThat(ReadingHours.none().readingAt(now)).isFalse();
    }

    @Test
    void writesTimesAsNhsPagesDo() {
        assertThat(ReadingHours.clock(LocalTime.of(8, 30))).isEqualTo("8:30am");
        assertThat(ReadingHours.clock(LocalTime.NOON)).isEqualTo("midday");
        assertThat(ReadingHours.clock(LocalTime.of(23, 59))).isEqualTo("midnight");
        assertThat(ReadingHours.clock(LocalTime.of(0, 15))).isEqualTo("12:15am");
    }

    @Test
    void refusesHoursThatEndBeforeTheyBegin() {
        assertThatThrownBy(() -> new Span(FIVE, NINE)).isInstanceOf(IllegalArgumentException.class);
    }
}
