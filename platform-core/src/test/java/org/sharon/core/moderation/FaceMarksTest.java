package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharon.core.pictures.Picture;
import org.sharon.core.pictures.faces.Mark;

class FaceMarksTest {

    private static final Picture PICTURE = new Picture("word", "A drawing", 1_000, 500);
    private static final Mark TOP_LEFT = new Mark(0.1, 0.1, 0.1, 0.2);
    private static final Mark MIDDLE = new Mark(0.45, 0.4, 0.1, 0.2);

    @Test
    void saysWhereTheFramesAre() {
        assertThat(marks(TOP_LEFT).where()).isEqualTo("1 frame, at the top left.");
        assertThat(marks(TOP_LEFT, MIDDLE, TOP_LEFT).where())
                .isEqualTo("3 frames: 2 at the top left, 1 in the middle.");
        assertThat(marks(new Mark(0.9, 0.9, 0.1, 0.1)).where()).contains("at the bottom right");
        assertThat(marks(new Mark(0.98, 0, 0.02, 1)).where()).contains("on the right");
        assertThat(marks().where()).isEmpty();
    }

    @Test
    void aFrameIsWiderThanWhatItIsAbout() {
        assertThat(marks(TOP_LEFT).frames()).containsExactly(new FaceMarks.Frame(85, 35, 130, 130));
    }

    @Test
    void thatNoneHasLookedIsNotThatNothingIsMarked() {
        FaceMarks none = new FaceMarks(PICTURE, null);
        assertThat(none.hasLooked()).isFalse();
        assertThat(none.isMarked()).isFalse();
        assertThat(none.frames()).isEmpty();
        assertThat(marks().hasLooked()).isTrue();
        assertThat(marks().isMarked()).isFalse();
    }

    private static FaceMarks marks(Mark... marks) {
        return new FaceMarks(PICTURE, List.of(marks));
    }
}
