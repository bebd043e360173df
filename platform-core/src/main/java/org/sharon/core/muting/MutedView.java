package org.sharon.core.muting;

import java.util.Arrays;
import java.util.List;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.Warning;
import org.sharon.core.web.Form;

/**
 * Everything that somebody has muted, so that they can undo it.
 *
 * @param done what has just been done; empty when nothing
 * @param helpNow what they typed says that they need help themselves
 */
record MutedView(
        Folds folds,
        List<MuteStore.Muted> people,
        List<MuteStore.Muted> topics,
        Form form,
        String done,
        boolean helpNow) {

    List<String> words() {
        return folds.words().words();
    }

    List<Warning> warnings() {
        return Arrays.asList(Warning.values());
    }

    boolean isOpened(Warning warning) {
        return folds.opens(warning.stored());
    }

    int longestWord() {
        return Mutes.LONGEST_WORD;
    }
}
