package org.sharon.core.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999 000 0018", " 999-000-0018 ", "9990000026"})
    void readsANumberWhoseLastDigitIsRight(String typed) {
        assertThat(NhsNumber.read(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "999",
                "9990000019",
                "99900000180",
                "999000001X",
                "٩٩٩٠٠٠٠٠١٨",
                "9990000000"
            })
    void readsNothingElse(String typed) {
        assertThat(NhsNumber.read(typed)).isEmpty();
    }

    @Test
    void findsEveryWrongDigitAndEverySwapOfNeighbours() {
        String right = "9990000018";
        for (int place = 0; place < 10; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(NhsNumber.read(other).isPresent()).isEqualTo(other.equals(right));
            }
        }
        assertThat(NhsNumber.read("9990000081")).isEmpty();
        assertThat(NhsNumber.read("9990000108")).isEmpty();
    }

    @Test
    void isSpokenInGroupsAndNeverLogged() {
        NhsNumber number = NhsNumber.read("9990000018").orElseThrow();

        assertThat(number.spoken()).isEqualTo("999 000 0018");
        assertThat(number.toString()).doesNotContain("999");
    }
}
