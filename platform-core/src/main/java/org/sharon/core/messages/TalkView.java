package org.sharon.core.messages;

import java.time.Instant;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.ThreadView;

/** A conversation of two, for one of them. */
record TalkView(Talk talk, ThreadView thread, Composer composer, boolean mayWrite, Instant now) {

    String address(String what) {
        return talk.room().address() + "/" + what;
    }

    String standing() {
        return mayWrite || !talk.isOpen()
                ? Standing.of(talk, now)
                : "You cannot write here just now.";
    }

    /** Whether what I did myself can be taken back. */
    boolean mayBeginAgain() {
        return talk.isBlockedByMe()
                || talk.state() == Talk.State.ENDED
                        && talk.isOverByMe()
                        && talk.blockedBy() == null;
    }

    String beginAgain() {
        return talk.isBlockedByMe() ? "Unblock" : "Write to each other again";
    }

    boolean isPast() {
        return thread.isPast();
    }
}
