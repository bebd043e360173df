package org.sharon.core.hashtags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTagTest {

    @Test
    void findsWordsWithANumberSign() {
        assertThat(words("Good news. #SmallWins and #tea, (#walks)"))
                .containsExactly("smallwins", "tea", "walks");
    }

    @Test
    void knowsWhereTheyStand() {
        String text = "🌧 say #tea.";
        FoundTag tag = FoundTag.in(text).get(0);
        assertThat(text.substring(tag.start(), tag.end())).isEqualTo("#tea");
    }

    @Test
    void leavesNumbersAddressesAndLongWordsAlone() {
        assertThat(
                        words(
                                "#1 #2024 a#b ##x http://a/#tea &#x27;tea &#39; #"
                                        + "a".repeat(31)
                                        + " # tea #_ #"))
                .isEmpty();
    }

    @Test
    void keepsWelshLettersAndTellsThemApart() {
        assertThat(words("#tŷ #dŵr")).containsExactly("tŷ", "dŵr");
        assertThat(key("#tŷ")).isNotEqualTo(key("#ty"));
    }

    @Test
    void takesLookAlikesForOne() {
        assertThat(key("#Тea")).isEqualTo(key("#tea"));
        assertThat(key("#small_wins")).isEqualTo(key("#SmallWins"));
        assertThat(key("#ｔｅａ")).isEqualTo(key("#tea"));
    }

    @Test
    void findsNoMoreThanTheFirstFewInAFlood() {
        assertThat(FoundTag.in("#tag ".repeat(100_000))).hasSize(10);
    }

    @Test
    void makesAnAddressOfAnyWord() {
        assertThat(FoundTag.address("/rooms/shed", "tŷ")).isEqualTo("/rooms/shed/tags/t%C5%B7");
        assertThat(FoundTag.of("<b>")).isEmpty();
        assertThat(FoundTag.of("../x")).isEmpty();
    }

    private static String key(String text) {
        return FoundTag.in(text).get(0).key();
    }

    private static List<String> words(String text) {
        return FoundTag.in(text).stream().map(FoundTag::word).toList();
    }
}
