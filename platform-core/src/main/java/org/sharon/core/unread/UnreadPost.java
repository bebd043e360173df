package org.sharon.core.unread;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sharon.core.web.When;

/**
 * A post that somebody is to read.
 *
 * @param seq its place in the room
 * @param topic the number of its topic; null in a living room
 * @param title of the topic; empty where there is none
 * @param again whether somebody has read it before its author changed it
 */
record UnreadPost(
        long id,
        long seq,
        int revision,
        @Nullable Long topic,
        String title,
        String nickname,
        String avatar,
        String text,
        Instant at,
        boolean again) {

    String when() {
        return When.words(at);
    }

    /** As a form names it: its number and the revision that is shown. */
    String mark() {
        return id + "-" + revision;
    }
}
