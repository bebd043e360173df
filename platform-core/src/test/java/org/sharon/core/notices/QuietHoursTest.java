package org.sharon.core.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.sharon.core.web.When;

class QuietHoursTest {

    @Test
    void goOverMidnight() {
        assertThat(QuietHours.USUAL.has(LocalTime.of(22, 0))).isTrue();
        assertThat(QuietHours.USUAL.has(LocalTime.of(3, 0))).isTrue();
        assertThat(QuietHours.USUAL.has(LocalTime.of(7, 59))).isTrue();
        assertThat(QuietHours.USUAL.has(LocalTime.of(8, 0))).isFalse();
        assertThat(QuietHours.USUAL.has(LocalTime.of(21, 59))).isFalse();
    }

    @Test
    void mayLieWithinADay() {
        QuietHours school = new QuietHours(LocalTime.of(9, 0), LocalTime.of(15, 0));

        assertThat(school.has(LocalTime.of(12, 0))).isTrue();
        assertThat(school.has(LocalTime.of(15, 0))).isFalse();
        assertThat(school.has(LocalTime.of(3, 0))).isFalse();
    }

    @Test
    void areNeverWhereTheyEndWhenTheyBegin() {
        assertThat(QuietHours.NONE.has(LocalTime.MIDNIGHT)).isFalse();
        assertThat(QuietHours.NONE.has(LocalTime.NOON)).isFalse();
    }

    @Test
    void endOnTheSameDayOrTheNext() {
        ZonedDateTime evening = ZonedDateTime.of(2026, 3, 28, 23, 30, 0, 0, When.LONDON);

        assertThat(QuietHours.USUAL.endAt(evening))
                .as("the clocks go forward in that night")
                .contains(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(QuietHours.USUAL.endAt(evening.plusHours(4)))
                .contains(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(QuietHours.USUAL.endAt(evening.minusHours(8))).isEmpty();
        assertThat(QuietHours.NONE.endAt(evening)).isEmpty();
    }
}
