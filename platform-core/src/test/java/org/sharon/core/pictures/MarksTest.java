package org.sharon.core.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharon.core.pictures.faces.Mark;

class MarksTest {

    @Test
    void areReadAsTheyWereStored() {
        List<Mark> marks = List.of(new Mark(0, 0.25, 0.125, 1), new Mark(0.1234, 0.5, 0.01, 0.02));

        assertThat(Marks.stored(marks)).isEqualTo("[[0.0,0.25,0.125,1.0],[0.1234,0.5,0.01,0.02]]");
        assertThat(Marks.of(Marks.stored(marks))).isEqualTo(marks);
        assertThat(Marks.of(Marks.stored(List.of()))).isEmpty();
    }

    /** Of the smallest parts, too, which are the longest to write. */
    @Test
    void asManyAsThereMayBeFitIntoTheirColumn() {
        for (double part : new double[] {1 / 3.0, 0.00011, 1e-9}) {
            List<Mark> marks = Collections.nCopies(20, new Mark(part, part, part, part));

            assertThat(Marks.stored(marks)).hasSizeLessThanOrEqualTo(1_000);
        }
    }
}
