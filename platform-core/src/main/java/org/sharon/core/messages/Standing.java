package org.sharon.core.messages;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import org.sharon.core.web.When;

/** How far two people have come, in plain words for one of them. */
final class Standing {

    private Standing() {}

    static String of(Talk talk, Instant now) {
        if (talk.isBlockedByMe()) {
            return say("messages.you-blocked-them-they-are-not");
        }
        return switch (talk.state()) {
            case OPEN -> say("messages.you-can-write-to-each-other");
            case ASKED ->
                    talk.askedBy() == talk.me()
                            ? say("messages.you-asked-wait-for-an-answer")
                            : say("messages.they-would-like-to-write-to");
            case ENDED ->
                    talk.isOverByMe()
                            ? say("messages.you-ended-this")
                            : say("messages.this-conversation-has-ended");
            case REFUSED -> talk.isOverByMe() ? say("messages.you-said-no") : notNow(talk, now);
        };
    }

    private static String notNow(Talk talk, Instant now) {
        String no = say("messages.they-would-rather-not-write-just");
        Instant until = talk.restsUntil();
        return until.isAfter(now)
                ? no
                        + " "
                        + say(
                                "messages.you-can-ask-again-after",
                                When.day(until.atZone(When.LONDON).toLocalDate()))
                : no;
    }
}
