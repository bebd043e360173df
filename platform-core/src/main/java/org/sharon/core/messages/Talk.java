package org.sharon.core.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;

/**
 * What two members have to do with each other in a service, as one of them sees it.
 *
 * @param me the number of the account that sees it
 * @param listed whether it stands in their list
 * @param decidedBy who said yes or no, or ended it; null while nobody did
 * @param blockedBy who wants nothing more from the other; null when nobody does
 */
record Talk(
        Room room,
        long me,
        long other,
        String nickname,
        String avatar,
        boolean listed,
        State state,
        long askedBy,
        Instant askedAt,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Long blockedBy,
        Instant last) {

    /** Whoever was told no does not ask again for so long. */
    static final Duration REST = Duration.ofDays(30);

    /** How far the two have come. */
    enum State {
        ASKED,
        OPEN,
        REFUSED,
        ENDED;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Somebody asked me, and I have not answered. */
    boolean asksMe() {
        return state == State.ASKED && askedBy == other && listed;
    }

    /** I asked, and have no answer. */
    boolean waits() {
        return state == State.ASKED && askedBy == me && listed;
    }

    boolean isBlockedByMe() {
        return blockedBy != null && blockedBy == me;
    }

    boolean isBlockedByOther() {
        return blockedBy != null && blockedBy == other;
    }

    boolean isOver() {
        return state == State.REFUSED || state == State.ENDED;
    }

    /** It was I who said no or ended it, so I can begin again. */
    boolean isOverByMe() {
        return isOver() && decidedBy != null && decidedBy == me;
    }

    /** When I can ask again, after the other one's no. */
    Instant restsUntil() {
        return (decidedAt == null ? askedAt : decidedAt).plus(REST);
    }

    /** Whether I may ask now, as far as what was is concerned. */
    boolean mayBeAskedAgain(Instant now) {
        if (blockedBy != null || state == State.OPEN || waits() || asksMe()) {
            return false;
        }
        return state == State.ASKED || isOverByMe() || restsUntil().isBefore(now);
    }
}
