package org.sharon.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtractTest {

    @Test
    void aShortTextIsThereWholeWithItsWordsMarked() {
        Extract extract = Extract.of("The kettle is on.", Set.of("kettl"));

        assertThat(extract.parts())
                .containsExactly(
                        new Extract.Part("The ", false),
                        new Extract.Part("kettle", true),
                        new Extract.Part(" is on.", false));
        assertThat(extract.cutBefore()).isFalse();
        assertThat(extract.cutAfter()).isFalse();
    }

    @Test
    void ofALongTextThereIsWhatStandsAroundTheFirstWord() {
        String text = "before ".repeat(100) + "kettle " + "after ".repeat(100);

        Extract extract = Extract.of(text, Set.of("kettl"));

        assertThat(extract.cutBefore()).isTrue();
        assertThat(extract.cutAfter()).isTrue();
        assertThat(all(extract)).startsWith("before ").contains("kettle").endsWith("after");
        assertThat(all(extract).length()).isLessThan(240);
    }

    @Test
    void pairsOfLettersThatOverlapAreMarkedOnce() {
        Set<String> stems = Set.copyOf(Question.stems("喝紅茶"));

        assertThat(all(Extract.of("我昨天喝紅茶了", stems))).isEqualTo("我昨天喝紅茶了");
        assertThat(Extract.of("我昨天喝紅茶了", stems).parts())
                .containsExactly(
                        new Extract.Part("我昨天", false),
                        new Extract.Part("喝紅茶", true),
                        new Extract.Part("了", false));
    }

    @Test
    void oneWordWithoutEndIsCutBetweenCharacters() {
        String text = "🙂".repeat(500);

        assertThat(all(Extract.of(text, Set.of()))).endsWith("🙂");
    }

    private static String all(Extract extract) {
        StringBuilder all = new StringBuilder();
        extract.parts().forEach(part -> all.append(part.text()));
        return all.toString();
    }
}
