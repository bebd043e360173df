package org.sharon.core.profiles;

import java.util.List;
import org.sharon.core.profiles.ProfileStore.Waiting;
import org.sharon.core.web.When;

/**
 * The words that wait.
 *
 * @param done what has just been done; empty when nothing
 */
record CheckView(List<Waiting> waiting, String done) {

    static String since(Waiting one) {
        return When.words(one.since());
    }
}
