package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostTextTest {

    @Test
    void keepsWordsInAnyLanguageAndWholeEmoji() {
        assertThat(PostText.cleaned("  Helô 👩‍👧 cześć\n\nagain "))
                .isEqualTo("Helô 👩‍👧 cześć\n\nagain");
    }

    @Test
    void takesOutControlCharactersAndHalvesOfCharacters() {
        assertThat(PostText.cleaned("a\u0000b\u0007c\uD83Dd")).isEqualTo("abcd");
    }

    @Test
    void lowersATowerOfMarksToWhatCanBeRead() {
        String tower = "e" + "\u0301".repeat(10_000);

        assertThat(PostText.cleaned(tower)).hasSizeLessThanOrEqualTo(9).startsWith("e\u0301");
    }

    @Test
    void countsAnEmojiAsOneCharacter() {
        assertThat(PostText.complaint("😀".repeat(4_000))).isEmpty();
        assertThat(PostText.complaint("😀".repeat(4_001)).orElseThrow().code()).isEqualTo("long");
    }

    @Test
    void findsNothingInATextThatNobodyCanSee() {
        assertThat(PostText.cleaned(" \u200B\u202E\u2060\uFEFF\u00AD ")).isEmpty();
        assertThat(PostText.cleaned("\u3164\u115F\uFFA0\u2800\n\u00A0")).isEmpty();
        assertThat(PostText.cleaned("\u0301\uFE0F\u200D")).isEmpty();
    }

    @Test
    void takesOutWhatTurnsTheWordsOfOthersAround() {
        assertThat(PostText.cleaned("\u202Etuo\u202C and \u2067in")).isEqualTo("tuo and in");
    }

    @Test
    void keepsWhatLanguagesWrittenFromTheRightAndEmojiNeed() {
        assertThat(PostText.cleaned("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\u200F!"))
                .isEqualTo("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\u200F!");
        assertThat(PostText.cleaned("🏴󠁧󠁢󠁷󠁬󠁳󠁿 👩‍👧")).isEqualTo("🏴󠁧󠁢󠁷󠁬󠁳󠁿 👩‍👧");
    }
}
