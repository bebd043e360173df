package org.sharon.core.people;

import java.util.List;
import org.sharon.core.rooms.KeyRing.Offer;
import org.sharon.core.web.Form;

/** The form that invites somebody. */
record InviteView(Form form, List<Offer> offers) {

    /** The value of a key's box: keys of two services may have the same id. */
    static String valueOf(Offer offer) {
        return offer.service() + "/" + offer.keyId();
    }

    boolean hasOffers() {
        return !offers.isEmpty();
    }

    boolean hasSeveralServices() {
        return offers.stream().map(Offer::service).distinct().count() > 1;
    }

    /** Such as "Opens: Anorexia room, Living room". */
    static String opens(Offer offer) {
        return "Opens: " + String.join(", ", offer.rooms());
    }
}
