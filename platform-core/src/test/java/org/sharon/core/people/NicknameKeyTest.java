package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NicknameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Quiet Wren, quiet wren",
        "Quiet Wren, QuietWren",
        "Quiet Wren, quiet-wren",
        "Quiet Wren, Quıet Wren",
        "Quiet Wren, Qυiet Wren",
        "Quiet Wren, Quiet Wrén",
        "Iris, lris",
        "Iris, 1ris",
        "Otto, 0tto",
        "Modern, rnodern",
        "СОВА, COBA",
        "Sea, Ѕеа"
    })
    void isTheSameForNicknamesThatLookAlike(String one, String other) {
        assertThat(NicknameKey.of(one)).isEqualTo(NicknameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Quiet Wren, Quiet Wren 2", "Blue Moon, Blue Noon", "Fern, Ferns", "Otter, Oyster"})
    void differsForNicknamesThatLookDifferent(String one, String other) {
        assertThat(NicknameKey.of(one)).isNotEqualTo(NicknameKey.of(other));
    }

    @Test
    void fitsItsColumnWhateverWasTyped() {
        assertThat(NicknameKey.of("m".repeat(5_000)).value().length()).isLessThanOrEqualTo(120);
    }
}
