package org.sharon.bench.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharon.bench.crowd.Line;
import org.sharon.bench.pages.SteadyVisits.Visited;

class DelaysTest {

    @Test
    void countsWhatWasNotSaidAsAFailureAndNotAsADelay() {
        Delays delays =
                Delays.of(
                        List.of(line("said", 4), line("held", 100)),
                        new Visited(new double[] {2}, 3));

        assertThat(delays.posting(99)).isEqualTo(4);
        assertThat(delays.pages(99)).isEqualTo(2);
        assertThat(delays.failures()).isEqualTo(4);
    }

    @Test
    void addsUpOverTheTurns() {
        Delays first = new Delays(new double[] {1, 2}, new double[] {5}, 1);
        Delays both =
                Delays.none().plus(first).plus(new Delays(new double[] {9}, new double[0], 2));

        assertThat(both.posting(50)).isEqualTo(2);
        assertThat(both.posting(99)).isEqualTo(9);
        assertThat(both.pages(50)).isEqualTo(5);
        assertThat(both.failures()).isEqualTo(3);
    }

    @Test
    void frostComesUpWhenItIsToldTo() {
        Frost frost = new Frost();

        assertThat(frost.apply(10)).doesNotContain("frost");
        frost.comesUpEvery(10);
        assertThat(frost.apply(20)).contains("frost");
        assertThat(frost.apply(21)).doesNotContain("frost");
    }

    private static Line line(String answer, double millis) {
        return new Line(new UUID(1, 1), 0, 1, answer, 1, millis);
    }
}
