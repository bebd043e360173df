package org.sharon.core.signposts;

import java.util.List;

/** What members of one service find. */
public record PlacesOfService(String service, String title, List<Place> places) {

    public PlacesOfService {
        places = List.copyOf(places);
    }

    public String address() {
        return SignpostPages.address(service);
    }
}
