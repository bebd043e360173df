package org.sharon.core.people;

import java.util.List;
import org.sharon.core.people.WantedNicknames.Waiting;
import org.sharon.core.web.When;

/**
 * The nicknames that wait.
 *
 * @param done what has just been done; empty when nothing
 */
record NicknamesView(List<Waiting> waiting, String done) {

    static String since(Waiting one) {
        return When.words(one.since());
    }
}
