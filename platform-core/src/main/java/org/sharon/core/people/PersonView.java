package org.sharon.core.people;

import java.util.List;
import java.util.Optional;
import org.sharon.core.rooms.KeyRing.Offer;
import org.sharon.core.stages.Stage;
import org.sharon.core.web.Form;
import org.sharon.core.web.Role;
import org.sharon.core.web.When;

/**
 * One member, as the staff of their service see them: by nickname.
 *
 * @param form the boxes of the keys
 * @param places the services in which this person has a key, and their stage in each
 * @param mayOpen whether whoever looks may open who this is
 * @param done what has just been done; empty when nothing
 */
record PersonView(
        Account account,
        Form form,
        List<Offer> offers,
        List<InService> places,
        boolean mayOpen,
        String done) {

    /** Somebody's place in one service. */
    record InService(String service, String title, Optional<Stage> stage) {

        boolean isAt(Stage other) {
            return stage.filter(other::equals).isPresent();
        }
    }

    List<Stage> stages() {
        return List.of(Stage.values());
    }

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
