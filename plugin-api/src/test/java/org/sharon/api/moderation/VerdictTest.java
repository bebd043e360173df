package org.sharon.api.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

    @ParameterizedTest
    @ValueSource(strings = {"none", "nudge", "amber-low", "amber", "hold", "hold+amber", "red"})
    void readsAndWritesTheSevenWords(String word) {
        assertThat(Verdict.of(word).word()).isEqualTo(word);
    }

    @Test
    void knowsHoldAndRedAsRed() {
        assertThat(Verdict.of("hold+red")).isEqualTo(Verdict.RED);
    }

    @Test
    void refusesAWordThatIsNotAVerdict() {
        assertThatThrownBy(() -> Verdict.of("yellow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yellow");
    }

    @Test
    void keepsTheStricterAnswerOnEachAxis() {
        assertThat(Verdict.HOLD.strictestWith(Verdict.AMBER)).isEqualTo(Verdict.HOLD_AMBER);
        assertThat(Verdict.AMBER_LOW.strictestWith(Verdict.NUDGE).visibility())
                .isEqualTo(Visibility.NUDGE);
    }

    @Test
    void holdsWhatIsRed() {
        assertThat(new Verdict(Visibility.VISIBLE, Attention.RED)).isEqualTo(Verdict.RED);
    }
}
