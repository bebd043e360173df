package org.sharon.core.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:30:00Z");

    @Test
    void isATimeInLondonSoManyDaysAgo() {
        assertThat(Moment.of("1d 20:05", NOW)).isEqualTo("2026-11-21T20:05:00Z");
        assertThat(Moment.of("60d 20:05", NOW)).as("summer time").isEqualTo("2026-09-23T19:05:00Z");
    }

    @Test
    void orSoManyHoursAndMinutesAgo() {
        assertThat(Moment.of("3h05m", NOW)).isEqualTo("2026-11-21T21:25:00Z");
    }

    @Test
    void isNothingElse() {
        assertThatThrownBy(() -> Moment.of("yesterday", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
