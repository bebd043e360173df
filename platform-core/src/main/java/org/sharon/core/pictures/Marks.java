package org.sharon.core.pictures;

import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import org.sharon.core.pictures.faces.Mark;

/** The frames of a picture as they are stored: {@code [[left, top, width, height], …]}. */
final class Marks {

    private static final double STEPS = 10_000;

    private Marks() {}

    static String stored(List<Mark> marks) {
        JsonArray all = new JsonArray();
        for (Mark mark : marks) {
            all.add(
                    new JsonArray()
                            .add(rounded(mark.left()))
                            .add(rounded(mark.top()))
                            .add(rounded(mark.width()))
                            .add(rounded(mark.height())));
        }
        return all.encode();
    }

    static List<Mark> of(String stored) {
        JsonArray all = new JsonArray(stored);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            JsonArray mark = all.getJsonArray(i);
            marks.add(
                    new Mark(
                            mark.getDouble(0),
                            mark.getDouble(1),
                            mark.getDouble(2),
                            mark.getDouble(3)));
        }
        return marks;
    }

    private static double rounded(double part) {
        return Math.round(part * STEPS) / STEPS;
    }
}
