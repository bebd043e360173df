package org.sharon.core.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post that has the words.
 *
 * @param title of the topic that it stands in; empty where there is none
 * @param shelf the word of the shelf that it stands on; empty in a living room
 * @param author the number of its author's account, also where the team speaks
 * @param warning what it warns of; empty for nothing
 */
record Found(
        long id,
        long room,
        long seq,
        @Nullable Long topic,
        boolean opensTopic,
        String shelf,
        String title,
        long author,
        String nickname,
        boolean asTeam,
        String warning,
        String text,
        Instant at) {

    /** The index may be a moment behind an edit: whether the words are there now. */
    boolean has(Iterable<String> stems) {
        String all = Tokens.of(0, opensTopic ? title : "", text, 0, Question.Kind.ALL);
        for (String stem : stems) {
            if (!all.contains("_" + stem + " ")) {
                return false;
            }
        }
        return true;
    }
}
