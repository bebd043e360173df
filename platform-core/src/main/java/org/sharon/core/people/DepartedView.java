package org.sharon.core.people;

import java.util.List;
import org.sharon.core.people.Departures.Departed;
import org.sharon.core.rooms.KeyRing.Offer;
import org.sharon.core.web.Form;
import org.sharon.core.web.When;

/**
 * Somebody who left, and the form that invites them back.
 *
 * @param form the keys they would get
 */
record DepartedView(Departed departed, Form form, List<Offer> offers) {

    String nickname() {
        return departed.account().nickname();
    }

    String avatar() {
        return departed.account().avatar();
    }

    String address() {
        return LeftListView.address(departed);
    }

    String identity() {
        return "/staff/people/" + departed.account().id() + "/identity";
    }

    String leftAt() {
        return When.words(departed.leftAt());
    }

    boolean hasSeveralServices() {
        return offers.stream().map(Offer::service).distinct().count() > 1;
    }
}
