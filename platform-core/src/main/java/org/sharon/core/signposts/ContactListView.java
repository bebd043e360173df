package org.sharon.core.signposts;

import java.util.List;

/**
 * What somebody looks after.
 *
 * @param done what has just been done; empty when nothing
 */
record ContactListView(List<Place> places, String done) {

    String toCheck() {
        return ToCheck.of(places).words();
    }

    boolean hasSeveralServices() {
        return places.stream().map(Place::service).distinct().count() > 1;
    }
}
