package org.sharon.core.profiles;

import org.sharon.core.conversations.Composer;
import org.sharon.core.profiles.ProfileStore.Own;

/**
 * One's own words, and the form to change them.
 *
 * @param done what has just been done; empty when nothing
 * @param helpNow the words say that their author needs help
 */
record MyProfileView(Own own, Composer composer, String done, boolean helpNow) {

    boolean isWaiting() {
        return own.waiting().isPresent();
    }

    boolean showsAnything() {
        return !own.shown().isEmpty();
    }
}
