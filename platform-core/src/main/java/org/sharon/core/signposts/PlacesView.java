package org.sharon.core.signposts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one service; null when there is nothing to show. */
record PlacesView(@Nullable PlacesOfService shown) {

    List<Place> places() {
        return shown == null ? List.of() : shown.places();
    }

    String title() {
        return shown == null ? "" : shown.title();
    }
}
