package org.sharon.core.pictures.faces;

import java.util.ArrayList;
import java.util.List;

/**
 * A square of a picture, in the picture's points. It may be larger than the picture, which then
 * lies in its middle.
 */
record Square(int left, int top, int side) {

    /** What the model reads, across and down. */
    static final int POINTS = 192;

    /** Larger squares find what is near, smaller ones what is far away. */
    private static final int[] SMALLER = {700, 480};

    /** How much of a square lies over its neighbour, so that a face at its side is whole in one. */
    private static final double OVER = 0.25;

    /** All of a picture, and then its parts. */
    static List<Square> of(int width, int height) {
        int whole = Math.max(width, height);
        List<Square> squares = new ArrayList<>();
        squares.add(new Square((width - whole) / 2, (height - whole) / 2, whole));
        for (int side : SMALLER) {
            if (side < whole) {
                for (int top : starts(height, side)) {
                    for (int left : starts(width, side)) {
                        squares.add(new Square(left, top, side));
                    }
                }
            }
        }
        return squares;
    }

    private static int[] starts(int length, int side) {
        if (side >= length) {
            return new int[] {(length - side) / 2};
        }
        int count = (int) Math.ceil((length - side) / (side * (1 - OVER))) + 1;
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = (int) Math.round((double) (length - side) * i / (count - 1));
        }
        return starts;
    }

    /** From parts of this square to points of the picture. */
    Seen onPicture(Seen seen) {
        return new Seen(
                seen.sure(),
                left + seen.left() * side,
                top + seen.top() * side,
                seen.width() * side,
                seen.height() * side);
    }

    /**
     * What the model reads: rows of red, green and blue from -1 to 1, each the mean of the points
     * that it stands for. Beside the picture it is black.
     *
     * @param points of the picture, row by row, as {@code 0xRRGGBB}
     */
    float[] read(int[] points, int width, int height) {
        float[] numbers = new float[POINTS * POINTS * 3];
        int at = 0;
        for (int row = 0; row < POINTS; row++) {
            int from = top + row * side / POINTS;
            int to = Math.max(from + 1, top + (row + 1) * side / POINTS);
            for (int column = 0; column < POINTS; column++) {
                int start = left + column * side / POINTS;
                int end = Math.max(start + 1, left + (column + 1) * side / POINTS);
                long red = 0;
                long green = 0;
                long blue = 0;
                for (int y = Math.max(0, from); y < Math.min(height, to); y++) {
                    for (int x = Math.max(0, start); x < Math.min(width, end); x++) {
                        int point = points[y * width + x];
                        red += point >> 16 & 0xFF;
                        green += point >> 8 & 0xFF;
                        blue += point & 0xFF;
                    }
                }
                float count = (to - from) * (end - start) * 127.5f;
                numbers[at++] = red / count - 1;
                numbers[at++] = green / count - 1;
                numbers[at++] = blue / count - 1;
            }
        }
        return numbers;
    }
}
