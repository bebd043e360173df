package org.sharon.core.pictures.faces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What may be a face, where it was seen.
 *
 * @param sure from 0 to 1
 * @param left in the unit of whoever says so, like the others
 */
record Seen(double sure, double left, double top, double width, double height) {

    /** Of the smaller one, when two are the same face seen twice. */
    private static final double OVERLAP = 0.3;

    /** The surest of those that lie over each other, the surest first. */
    static List<Seen> once(List<Seen> all) {
        List<Seen> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(Seen::sure).reversed());
        List<Seen> kept = new ArrayList<>();
        for (Seen each : sorted) {
            if (kept.stream().noneMatch(each::isTheSameAs)) {
                kept.add(each);
            }
        }
        return kept;
    }

    private boolean isTheSameAs(Seen other) {
        double across = Math.min(right(), other.right()) - Math.max(left, other.left);
        double down = Math.min(bottom(), other.bottom()) - Math.max(top, other.top);
        double smaller = Math.min(width * height, other.width * other.height);
        return across > 0 && down > 0 && across * down > OVERLAP * smaller;
    }

    private double right() {
        return left + width;
    }

    private double bottom() {
        return top + height;
    }
}
