package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.Judged.Span;

class SegmentTest {

    @Test
    void marksAPlaceAndKeepsTheRest() {
        assertThat(Segment.of("I am down to 45kg", List.of(new Span(13, 17))))
                .containsExactly(new Segment("I am down to ", false), new Segment("45kg", true));
    }

    @Test
    void joinsPlacesThatOverlapInWhateverOrder() {
        assertThat(Segment.of("abcdef", List.of(new Span(3, 5), new Span(1, 4))))
                .containsExactly(
                        new Segment("a", false),
                        new Segment("bcde", true),
                        new Segment("f", false));
    }

    @Test
    void losesNothingWhateverThePlacesAre() {
        List<Span> wild =
                List.of(new Span(-4, 2), new Span(9, 400), new Span(7, 3), new Span(5, 5));

        String again =
                Segment.of("some words", wild).stream()
                        .map(Segment::text)
                        .collect(Collectors.joining());

        assertThat(again).isEqualTo("some words");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String oneFace = "a\uD83D\uDE00b";

        assertThat(Segment.of(oneFace, List.of(new Span(2, 3))))
                .containsExactly(
                        new Segment("a", false),
                        new Segment("\uD83D\uDE00", true),
                        new Segment("b", false));
    }

    @Test
    void keepsMarkupAsText() {
        assertThat(Segment.of("<b>x</b>", List.of(new Span(0, 3))))
                .containsExactly(new Segment("<b>", true), new Segment("x</b>", false));
    }

    @Test
    void showsTheFirstPlaceOfALongText() {
        String text = "word ".repeat(200) + "HERE" + " word".repeat(200);
        Excerpt excerpt = Excerpt.of(text, List.of(new Span(1000, 1004)));

        assertThat(excerpt.text()).startsWith("…word").endsWith("…").hasSizeLessThan(330);
        assertThat(excerpt.segments())
                .filteredOn(Segment::marked)
                .extracting(Segment::text)
                .containsExactly("HERE");
    }
}
