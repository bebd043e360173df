package org.sharon.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {

    @Test
    void everyDayIsTheNextTimeThatHourComes() {
        Rhythm five = new Rhythm(false, 17);

        assertThat(five.after(at("2026-11-22T16:59:00Z"))).isEqualTo(at("2026-11-22T17:00:00Z"));
        assertThat(five.after(at("2026-11-22T17:00:00Z"))).isEqualTo(at("2026-11-23T17:00:00Z"));
    }

    @Test
    void everyWeekIsMonday() {
        Rhythm weekly = new Rhythm(true, 9);

        assertThat(weekly.after(at("2026-11-22T12:00:00Z"))).isEqualTo(at("2026-11-23T09:00:00Z"));
        assertThat(weekly.after(at("2026-11-23T09:00:00Z"))).isEqualTo(at("2026-11-30T09:00:00Z"));
    }

    @Test
    void theHourIsLondonsAlsoWhenTheClocksChange() {
        Rhythm one = new Rhythm(false, 1);

        assertThat(one.after(at("2026-03-28T12:00:00Z")))
                .as("there is no one o'clock in that night")
                .isEqualTo(at("2026-03-29T01:00:00Z"));
        assertThat(new Rhythm(false, 17).after(at("2026-07-01T12:00:00Z")))
                .isEqualTo(at("2026-07-01T16:00:00Z"));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
