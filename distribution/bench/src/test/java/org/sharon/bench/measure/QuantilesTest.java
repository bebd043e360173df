package org.sharon.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void takesTheMiddleOfAnOddNumberOfValues() {
        assertThat(Quantiles.of(30, 10, 20).median()).isEqualTo(20);
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddle() {
        assertThat(Quantiles.of(40, 10, 20, 30).median()).isEqualTo(25);
    }

    @Test
    void findsTheValueThatNinetyNineOfAHundredDoNotExceed() {
        double[] values = IntStream.rangeClosed(1, 1_000).asDoubleStream().toArray();

        assertThat(Quantiles.of(values).at(99)).isEqualTo(990);
        assertThat(Quantiles.of(values).at(50)).isEqualTo(500);
        assertThat(Quantiles.of(7).at(99)).isEqualTo(7);
    }

    @Test
    void leavesTheValuesAsTheyWere() {
        double[] values = {3, 1, 2};

        Quantiles.of(values);

        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void refusesToSumUpNothing() {
        assertThatThrownBy(Quantiles::of).isInstanceOf(IllegalArgumentException.class);
    }
}
