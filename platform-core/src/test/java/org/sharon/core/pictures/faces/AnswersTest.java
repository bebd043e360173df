package org.sharon.core.pictures.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final int ALL = Answers.PLACES * Answers.PLACES;

    private final float[] boxes = new float[ALL * Answers.NUMBERS];
    private final float[] scores = new float[ALL];

    @Test
    void aFrameLiesAroundItsPlace() {
        Arrays.fill(scores, -100);
        int place = 12 * Answers.PLACES + 24;
        scores[place] = 2;
        frame(place, 19.2f, -9.6f, 38.4f, 57.6f);

        Seen seen = new Answers(boxes, scores).seen().get(0);

        assertThat(seen.sure()).isCloseTo(0.8808, within(0.0001));
        assertThat(seen.width()).isCloseTo(0.2, within(1e-6));
        assertThat(seen.height()).isCloseTo(0.3, within(1e-6));
        assertThat(seen.left() + seen.width() / 2).isCloseTo(24.5 / 48 + 0.1, within(1e-6));
        assertThat(seen.top() + seen.height() / 2).isCloseTo(12.5 / 48 - 0.05, within(1e-6));
    }

    @Test
    void whatIsLessSureThanNotIsLeftOut() {
        Arrays.fill(scores, -0.01f);
        scores[7] = 0;
        scores[2_000] = 1_000;

        assertThat(new Answers(boxes, scores).seen())
                .extracting(Seen::sure)
                .containsExactly(0.5, 1.0);
    }

    @Test
    void aFaceThatIsSeenTwiceIsMarkedOnce() {
        Seen near = new Seen(0.7, 100, 100, 50, 50);
        Seen sure = new Seen(0.9, 105, 98, 48, 52);
        Seen inside = new Seen(0.6, 110, 110, 20, 20);
        Seen other = new Seen(0.55, 140, 140, 50, 50);

        assertThat(Seen.once(List.of(near, sure, inside, other))).containsExactly(sure, other);
    }

    @Test
    void aSmallPictureIsLookedAtOnceAndALargeOneInPartsThatCoverIt() {
        assertThat(Square.of(400, 300)).containsExactly(new Square(0, -50, 400));
        List<Square> squares = Square.of(1_400, 1_050);
        assertThat(squares).hasSize(19);
        for (int side : new int[] {700, 480}) {
            for (int y = 0; y < 1_050; y += 10) {
                for (int x = 0; x < 1_400; x += 10) {
                    int across = x;
                    int down = y;
                    assertThat(squares)
                            .anyMatch(
                                    it ->
                                            it.side() == side
                                                    && across >= it.left()
                                                    && across < it.left() + side
                                                    && down >= it.top()
                                                    && down < it.top() + side);
                }
            }
        }
        assertThat(Square.of(20_000, 1)).allMatch(it -> it.top() < 1);
    }

    @Test
    void theModelReadsMeansAndBlackBesideThePicture() {
        int[] points = new int[384 * 192];
        Arrays.fill(points, 0xFF0000);
        points[0] = 0x0000FF;

        float[] numbers = new Square(0, -96, 384).read(points, 384, 192);

        assertThat(numbers).hasSize(192 * 192 * 3);
        assertThat(Arrays.copyOf(numbers, 3)).containsExactly(-1, -1, -1);
        int first = 48 * 192 * 3;
        assertThat(Arrays.copyOfRange(numbers, first, first + 3)).containsExactly(0.5f, -1, -0.5f);
        assertThat(Arrays.copyOfRange(numbers, first + 3, first + 6)).containsExactly(1, -1, -1);
    }

    private void frame(int place, float... numbers) {
        System.arraycopy(numbers, 0, boxes, place * Answers.NUMBERS, numbers.length);
    }
}
