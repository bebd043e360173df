package org.sharon.core.messages;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import java.util.List;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.ThreadView;
import org.sharon.core.web.When;

/**
 * A conversation of two, for one of them.
 *
 * @param openings when staff read more of it than was reported
 */
record TalkView(
        Talk talk,
        ThreadView thread,
        Composer composer,
        boolean mayWrite,
        List<Instant> openings,
        Instant now) {

    /** When somebody from the team read more than was reported, in words. */
    List<String> opened() {
        return openings.stream().map(When::words).toList();
    }

    String address(String what) {
        return talk.room().address() + "/" + what;
    }

    String standing() {
        return mayWrite || !talk.isOpen()
                ? Standing.of(talk, now)
                : say("messages.you-cannot-write-here-just-now-2");
    }

    /** Whether what I did myself can be taken back. */
    boolean mayBeginAgain() {
        return talk.isBlockedByMe()
                || talk.state() == Talk.State.ENDED
                        && talk.isOverByMe()
                        && talk.blockedBy() == null;
    }

    String beginAgain() {
        return talk.isBlockedByMe()
                ? say("messages.unblock")
                : say("messages.write-to-each-other-again");
    }

    boolean isPast() {
        return thread.isPast();
    }
}
