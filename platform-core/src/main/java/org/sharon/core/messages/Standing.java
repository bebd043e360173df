package org.sharon.core.messages;

import java.time.Instant;
import org.sharon.core.web.When;

/** How far two people have come, in plain words for one of them. */
final class Standing {

    private Standing() {}

    static String of(Talk talk, Instant now) {
        if (talk.isBlockedByMe()) {
            return "You blocked them. They are not told so.";
        }
        return switch (talk.state()) {
            case OPEN -> "You can write to each other.";
            case ASKED ->
                    talk.askedBy() == talk.me()
                            ? "You asked. Wait for an answer. It can take some days, or not come at all."
                            : "They would like to write to you. You decide.";
            case ENDED -> talk.isOverByMe() ? "You ended this." : "This conversation has ended.";
            case REFUSED -> talk.isOverByMe() ? "You said no." : notNow(talk, now);
        };
    }

    private static String notNow(Talk talk, Instant now) {
        String no = "They would rather not write just now. People have many reasons.";
        Instant until = talk.restsUntil();
        return until.isAfter(now)
                ? no
                        + " You can ask again after "
                        + When.day(until.atZone(When.LONDON).toLocalDate())
                        + "."
                : no;
    }
}
