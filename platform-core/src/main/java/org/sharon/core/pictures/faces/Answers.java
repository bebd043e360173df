package org.sharon.core.pictures.faces;

import java.util.ArrayList;
import java.util.List;

/**
 * What the model answers about one square: 48 by 48 places, each with a frame and how sure it is.
 *
 * @param boxes of each place 16 numbers, of which the first four count: how far its middle lies
 *     from the place, to the right and down, its width and its height, in points of the square
 * @param scores of each place one number, whose logistic function is how sure it is
 */
record Answers(float[] boxes, float[] scores) {

    static final int PLACES = 48;
    static final int NUMBERS = 16;

    /** As sure of a face as of none. */
    private static final double SURE_ENOUGH = 0.5;

    /** What is seen, in parts of the square. */
    List<Seen> seen() {
        List<Seen> found = new ArrayList<>();
        for (int place = 0; place < PLACES * PLACES; place++) {
            double sure = 1 / (1 + Math.exp(-scores[place]));
            if (sure >= SURE_ENOUGH) {
                found.add(seen(place, sure));
            }
        }
        return found;
    }

    private Seen seen(int place, double sure) {
        int at = place * NUMBERS;
        double x = (place % PLACES + 0.5) / PLACES + part(boxes[at]);
        double y = (place / PLACES + 0.5) / PLACES + part(boxes[at + 1]);
        double width = part(boxes[at + 2]);
        double height = part(boxes[at + 3]);
        return new Seen(sure, x - width / 2, y - height / 2, width, height);
    }

    private static double part(float points) {
        return points / Square.POINTS;
    }
}
