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
                .hasSize(5)
                .allMatch(stem -> stem.matches("x[0-9a-z]+"));
    }

    @ParameterizedTest
    @CsvSource({
        "紅茶, 我昨天喝了紅茶覺得很累",
        "茶, 我昨天喝了紅茶覺得很累",
        "覺得, 我昨天喝了紅茶覺得很累",
        "喝了紅茶, 我昨天喝了紅茶覺得很累",
        "飲み, 昨日紅茶を飲みました",
        "ガラス, 割れたガラスのコップ",
        "ชา, ฉันชอบดื่มชา",
        "တယ်, ကောင်းတယ်",
        "tea, 我喝tea了"
    })
    void wordsAreFoundWhereNothingStandsBetweenThem(String looked, String text) {
        assertThat(stems(text)).containsAll(asked(looked));
        assertThat(asked(looked)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"茶紅, 我昨天喝了紅茶", "茶壺, 我昨天喝了紅茶", "喝茶, 我昨天喝了紅茶"})
    void lettersThatStandApartAreNoWord(String looked, String text) {
        assertThat(stems(text)).doesNotContainAnyElementsOf(asked(looked));
    }

    @Test
    void aWordOfSeveralLettersIsLookedForByItsPairsAlone() {
        assertThat(asked("喝紅茶")).hasSize(2);
        assertThat(asked("茶")).hasSize(1);
        assertThat(asked("茶 紅茶")).hasSize(2);
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

    private static List<String> asked(String text) {
        return Words.asked(text).stream().map(Words.Word::stem).toList();
    }

    private static List<String> stems(String text) {
        return Words.in(text).stream().map(Words.Word::stem).toList();
    }
}
