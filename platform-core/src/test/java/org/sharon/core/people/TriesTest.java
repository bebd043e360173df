package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sharon.core.people.Tries.Limit;

class TriesTest {

    private static final Limit THREE = new Limit("three", 3, Duration.ofSeconds(20));

    private final FakeClock clock = new FakeClock();
    private final Tries tries = new Tries(clock);

    @Test
    void delaysAfterTooManyTriesAndNeverLocksOut() {
        for (int i = 0; i < 3; i++) {
            assertThat(tries.take(THREE, "wren")).isZero();
        }
        assertThat(tries.take(THREE, "wren"))
                .isBetween(Duration.ofSeconds(19), Duration.ofSeconds(20));

        clock.pass(Duration.ofSeconds(20));

        assertThat(tries.take(THREE, "wren")).isZero();
        assertThat(tries.take(THREE, "wren")).isPositive();
    }

    @Test
    void countsEachPersonAlone() {
        for (int i = 0; i < 4; i++) {
            tries.take(THREE, "wren");
        }

        assertThat(tries.take(THREE, "heron")).isZero();
    }

    @Test
    void forgivesATryThatWasNoGuess() {
        for (int i = 0; i < 30; i++) {
            assertThat(tries.take(THREE, "wren")).isZero();
            tries.giveBack(THREE, "wren");
        }
    }

    @Test
    void saysHowLongToWait() {
        assertThat(Tries.sentence(Duration.ofMillis(19_400))).contains("Wait 20 seconds,");
        assertThat(Tries.sentence(Duration.ofSeconds(200))).contains("Wait 4 minutes,");
    }
}
