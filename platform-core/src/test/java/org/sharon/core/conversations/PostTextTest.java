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
}
