package org.sharon.core.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @ParameterizedTest(name = "{0} people are shown as {1}")
    @CsvSource({
        "'20 10', '20 10'",
        "'5 0', '5 0'",
        // One hidden number is the sum less the others.
        "'20 3', '- -'",
        "'20 10 3', '20 - -'",
        "'10 3 0', '- - 0'",
        // Two hidden ones that stand for three people together are nearly known.
        "'12 9 2 1', '12 - - -'",
        "'10 4 3', '10 - -'",
        "'2 2 1', '- - -'",
        "'0 0', '0 0'",
    })
    void noNumberCanBeWorkedOut(String counts, String shown) {
        List<Integer> numbers = List.of(counts.split(" ")).stream().map(Integer::valueOf).toList();

        assertThat(
                        Shown.of(numbers).stream()
                                .map(it -> it.isPresent() ? "" + it.getAsInt() : "-")
                                .collect(Collectors.joining(" ")))
                .isEqualTo(shown);
    }
}
