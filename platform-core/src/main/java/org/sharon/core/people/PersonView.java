package org.sharon.core.people;

import java.util.List;
import org.sharon.core.rooms.KeyRing.Offer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Role;
import org.sharon.core.web.When;

/**
 * One member, as the staff of their service see them: by nickname.
 *
 * @param form the boxes of the keys
 * @param mayOpen whether whoever looks may open who this is
 * @param done what has just been done; empty when nothing
 */
record PersonView(Account account, Form form, List<Offer> offers, boolean mayOpen, String done) {

    String address(String what) {
        return "/staff/people/" + account.id() + "/" + what;
    }

    String since() {
        return When.words(account.createdAt());
    }

    boolean isPeerModerator() {
        return account.role() == Role.PEER_MODERATOR;
    }

    boolean hasSeveralServices() {
        return offers.stream().map(Offer::service).distinct().count() > 1;
    }
}
