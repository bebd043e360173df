package org.sharon.core.signposts;

import java.util.ArrayList;
import java.util.List;

/**
 * How much somebody has to look after.
 *
 * @param due expired, or about to
 * @param open without a contact
 */
public record ToCheck(int due, int open) {

    static final ToCheck NOTHING = new ToCheck(0, 0);

    static ToCheck of(List<Place> places) {
        return new ToCheck(
                (int) places.stream().filter(Place::needsChecking).count(),
                (int) places.stream().filter(it -> it.state() == Place.State.OPEN).count());
    }

    public boolean isNothing() {
        return due == 0 && open == 0;
    }

    public String words() {
        List<String> parts = new ArrayList<>();
        if (due > 0) {
            parts.add(
                    due == 1
                            ? "1 place that can help needs checking."
                            : due + " places that can help need checking.");
        }
        if (open > 0) {
            parts.add(
                    open == 1
                            ? "1 place that can help has no contact yet."
                            : open + " places that can help have no contact yet.");
        }
        return String.join(" ", parts);
    }
}
