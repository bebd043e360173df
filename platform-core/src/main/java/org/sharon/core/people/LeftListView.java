package org.sharon.core.people;

import java.util.List;
import org.sharon.core.people.Departures.Departed;
import org.sharon.core.web.When;

/**
 * Who left.
 *
 * @param older the address of the next page; empty when there is none
 */
record LeftListView(List<Departed> departed, String older) {

    static String address(Departed departed) {
        return Departures.ADDRESS + "/" + departed.account().id();
    }

    static String when(Departed departed) {
        return When.words(departed.leftAt());
    }
}
