package org.sharon.core.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class StoryClockTest {

    private final StoryClock clock = new StoryClock();

    @Test
    void goesOnFromWhereItWasPut() {
        Instant then = Instant.now().minus(Duration.ofDays(30));
        Clock onAnotherWall = clock.withZone(ZoneId.of("Europe/London"));

        clock.goTo(then);

        assertThat(clock.instant()).isCloseTo(then, within(10, ChronoUnit.SECONDS));
        assertThat(onAnotherWall.instant()).isCloseTo(then, within(10, ChronoUnit.SECONDS));
        assertThat(clock.now()).isAfter(then.plus(Duration.ofDays(29)));
    }

    @Test
    void showsTheTrueTimeOnceTheStoryIsTold() {
        clock.goTo(Instant.EPOCH);

        clock.comeBack();

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }
}
