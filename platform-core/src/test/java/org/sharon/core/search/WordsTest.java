package org.sharon.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "walk, walked",
        "walk, walking",
        "worry, worries",
        "change, changing",
        "Kettle, KETTLES",
        "house, houses",
        "plan, planned",
        "café, cafe",
        "nurse, nurse's",
        "tŷ hapus, ty hapus"
    })
    void formsOfAWordAreOneWord(String one, String other) {
        assertThat(stems(one)).isNotEmpty().isEqualTo(stems(other));
    }

    @ParameterizedTest
    @CsvSource({"car, care", "bus, bush", "sing, single", "hop, hope"})
    void otherWordsStayOtherWords(String one, String other) {
        assertThat(stems(one)).isNotEqualTo(stems(other));
    }

    @Test
    void wordsOfMostPostsAreLeftOut() {
        assertThat(stems("I don't know what it is that we have")).containsExactly("know");
    }

    @Test
    void wordsInAnyScriptAreFoundAsPlainSigns() {
        assertThat(stems("привет 你好 हिन्दी"))
                .hasSize(3)
                .allMatch(stem -> stem.matches("x[0-9a-z]+"));
    }

    @Test
    void nothingTypedLooksLikeAnOperator() {
        assertThat(stems("+kettle -tea* (\"rain\") ~r1_secret @x"))
                .containsExactly("kettl", "tea", "rain", "r1", "secret");
    }

    @Test
    void aWordKnowsItsPlace() {
        assertThat(Words.in("so, Walking home"))
                .containsExactly(new Words.Word("walk", 4, 11), new Words.Word("home", 12, 16));
    }

    private static List<String> stems(String text) {
        return Words.in(text).stream().map(Words.Word::stem).toList();
    }
}
