package org.sharon.core.manners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannerTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1 second",
        "10, 10 seconds",
        "60, 1 minute",
        "61, 61 seconds",
        "300, 5 minutes"
    })
    void aPauseIsSaidInPlainWords(int seconds, String words) {
        assertThat(Manner.words(seconds)).isEqualTo(words);
    }
}
