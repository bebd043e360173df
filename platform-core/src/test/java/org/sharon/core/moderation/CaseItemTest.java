package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.Attention;
import org.sharon.core.conversations.Post;

class CaseItemTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void aListShowsTheTitleOfATopicWithItsWordsMarked() {
        CaseItem item = item("seven stone four", "Help", new Finding("E1", 1, 0, 16, "", true));

        assertThat(item.excerpt().segments())
                .containsExactly(
                        new Segment("seven stone four", true), new Segment("\nHelp", false));
    }

    @Test
    void placesInTheTextMoveBehindTheTitle() {
        CaseItem item = item("Hello", "down to 45kg", new Finding("E1", 1, 8, 12, "", false));

        assertThat(item.excerpt().segments())
                .containsExactly(new Segment("Hello\ndown to ", false), new Segment("45kg", true));
    }

    @Test
    void aReasonWithoutAPlaceMarksNothing() {
        CaseItem item = item("Hello", "words", new Finding("unread", 1, 0, 0, "Read it.", false));

        assertThat(item.excerpt().segments()).noneMatch(Segment::marked);
        assertThat(item.reasons()).containsExactly("unread: Read it.");
    }

    @Test
    void whatIsDueAtOnceIsAsLateAsItIsOld() {
        assertThat(Elapsed.words(NOON, NOON, NOON.plusSeconds(200))).isEqualTo("3 min");
        assertThat(Elapsed.words(NOON, NOON.plusSeconds(7200), NOON.plusSeconds(180)))
                .isEqualTo("3 min, 1 h 57 min left");
        assertThat(Elapsed.words(NOON, NOON.plusSeconds(60), NOON.plusSeconds(3700)))
                .isEqualTo("1 h 01 min, 1 h 00 min late");
    }

    private static CaseItem item(String title, String text, Finding finding) {
        CaseMark mark =
                new CaseMark(
                        CaseMark.Kind.REVIEW,
                        1,
                        1,
                        "garden",
                        1,
                        false,
                        2,
                        Attention.NONE,
                        null,
                        null);
        return new CaseItem(
                mark,
                "The beds",
                "beds",
                7,
                1,
                3L,
                true,
                title,
                "Quiet Wren",
                "robin",
                text,
                Post.State.HELD,
                List.of(finding),
                NOON,
                null);
    }
}
