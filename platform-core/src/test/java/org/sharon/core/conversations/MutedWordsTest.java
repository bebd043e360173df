package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutedWordsTest {

    private final MutedWords words = new MutedWords(List.of("scales", "slug", "best before"));

    @Test
    void findsWholeWordsInAnyCaseWithOrWithoutAnS() {
        assertThat(words.areIn("A SLUG!")).isTrue();
        assertThat(words.areIn("two slugs, and a snail")).isTrue();
        assertThat(words.areIn("It says “best-before” on it")).isTrue();
        assertThat(words.areIn("the s\u200bcales")).as("a space of no width").isTrue();
        assertThat(words.areIn("ｓｌｕｇ")).as("wide letters").isTrue();
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(words.areIn("a sluggish morning")).isFalse();
        assertThat(words.areIn("one scale of a fish")).isFalse();
        assertThat(words.areIn("the best, and before that the worst")).isFalse();
        assertThat(words.areIn("")).isFalse();
        assertThat(MutedWords.none().areIn("anything")).isFalse();
    }

    @Test
    void aWordIsKeptAsItIsLookedFor() {
        assertThat(MutedWords.tidied("  Best—Before! ")).isEqualTo("best before");
        assertThat(MutedWords.tidied("don’t")).isEqualTo("dont");
        assertThat(MutedWords.tidied("?! \u200b")).isEmpty();
    }
}
