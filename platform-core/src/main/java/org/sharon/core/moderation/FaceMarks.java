package org.sharon.core.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharon.core.pictures.Picture;
import org.sharon.core.pictures.faces.Mark;

/**
 * What a computer marked on a picture as a face, for the person who decides.
 *
 * @param marks empty where it marked nothing, null where none has looked
 */
record FaceMarks(Picture picture, @Nullable List<Mark> marks) {

    private static final String[][] PLACES = {
        {"at the top left", "at the top", "at the top right"},
        {"on the left", "in the middle", "on the right"},
        {"at the bottom left", "at the bottom", "at the bottom right"}
    };

    /** How much wider a frame is than what it is about, so that its line hides nothing. */
    private static final double WIDER = 0.15;

    /** In points of the picture. */
    record Frame(int left, int top, int width, int height) {}

    boolean hasLooked() {
        return marks != null;
    }

    int count() {
        return marks == null ? 0 : marks.size();
    }

    boolean isMarked() {
        return count() > 0;
    }

    List<Frame> frames() {
        return marks == null ? List.of() : marks.stream().map(this::frame).toList();
    }

    /** Where the frames are, for those who cannot see them: "1 frame, at the top left." */
    String where() {
        if (marks == null || marks.isEmpty()) {
            return "";
        }
        if (marks.size() == 1) {
            return "1 frame, " + place(marks.get(0)) + ".";
        }
        Map<String, Long> places =
                marks.stream()
                        .collect(
                                Collectors.groupingBy(
                                        FaceMarks::place,
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        return places.entrySet().stream()
                .map(place -> place.getValue() + " " + place.getKey())
                .collect(Collectors.joining(", ", marks.size() + " frames: ", "."));
    }

    private static String place(Mark mark) {
        return PLACES[third(mark.middleY())][third(mark.middleX())];
    }

    private static int third(double part) {
        return (int) Math.max(0, Math.min(2, Math.floor(part * 3)));
    }

    private Frame frame(Mark mark) {
        double across = mark.width() * WIDER;
        double down = mark.height() * WIDER;
        return new Frame(
                (int) Math.round((mark.left() - across) * picture.width()),
                (int) Math.round((mark.top() - down) * picture.height()),
                (int) Math.round((mark.width() + 2 * across) * picture.width()),
                (int) Math.round((mark.height() + 2 * down) * picture.height()));
    }
}
