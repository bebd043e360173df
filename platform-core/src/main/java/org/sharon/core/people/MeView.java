package org.sharon.core.people;

import java.util.List;
import org.sharon.core.people.WantedNicknames.Answer;
import org.sharon.core.training.Certificates;
import org.sharon.core.web.Form;
import org.sharon.core.web.OwnChoice;

/**
 * What somebody sees of themselves.
 *
 * @param wanted what became of the nickname they asked for
 * @param holdsRecovered whether they hold a key that lets them show the recovered mark
 * @param openings when their identity was opened, in words, newest first
 * @param certificates what they have earned with training, for staff
 * @param choices what they choose of features that they have
 * @param often whether they know the building well enough to be offered it as an app
 * @param done what has just been done; empty when nothing
 */
record MeView(
        Account account,
        Form form,
        Answer wanted,
        boolean holdsRecovered,
        List<String> openings,
        List<Certificates.Line> certificates,
        List<OwnChoice.Link> choices,
        boolean often,
        String done) {

    List<Avatar> avatars() {
        return Avatar.all();
    }

    boolean isWaiting() {
        return wanted.waiting().isPresent();
    }

    String waiting() {
        return wanted.waiting().orElse("");
    }
}
