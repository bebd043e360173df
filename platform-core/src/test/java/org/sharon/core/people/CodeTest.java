package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @Test
    void isWrittenInThreeGroupsWithoutLettersThatCouldBeTakenForOthers() {
        Set<Code> drawn = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            Code code = Code.draw();
            assertThat(code.grouped())
                    .matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                    .doesNotContainPattern("[ILOU]");
            drawn.add(code);
        }
        assertThat(drawn).hasSize(2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K7QM-2WXD-9RT0",
                "k7qm2wxd9rt0",
                " K7QM 2WXD 9RTO ",
                "K7QM–2WXD–9RTo",
                "k7qm-2wxd-9rt0\n"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(Code.read(typed)).contains(new Code("K7QM2WXD9RT0"));
    }

    @Test
    void readsLettersAsTheDigitsTheyLookLike() {
        assertThat(Code.read("IL0O-UUVV-1111")).contains(new Code("1100VVVV1111"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "K7QM-2WXD", "K7QM-2WXD-9RT0-1", "K7QM-2WXD-9RT!", "Ж7QM-2WXD-9RT0"})
    void isNothingElse(String typed) {
        assertThat(Code.read(typed)).isEmpty();
    }

    @Test
    void isNothingThatAMillionLettersLongTextCouldBe() {
        assertThat(Code.read("K7QM2WXD9RT0".repeat(100_000))).isEmpty();
    }

    @Test
    void doesNotShowItselfInALog() {
        assertThat(Code.draw().toString()).isEqualTo("Code");
    }
}
