package org.sharon.core.ask;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;

/**
 * A member's question to the team of a service.
 *
 * @param member the number of the account that asks
 * @param asked when the oldest words came that wait for an answer
 * @param due by when the member has an answer, as they were promised; null when nobody reads
 * @param claimed who has it in hand; null when nobody has
 */
record Question(
        Room room,
        long member,
        String nickname,
        String avatar,
        State state,
        Instant asked,
        @Nullable Instant due,
        Instant last,
        @Nullable Hand claimed) {

    /** What has become of a question. */
    enum State {
        WAITING,
        ANSWERED,
        CLOSED;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A member of staff who has it in hand. */
    record Hand(long account, String nickname) {}

    boolean isWaiting() {
        return state == State.WAITING;
    }

    boolean isLate(Instant now) {
        return isWaiting() && due != null && due.isBefore(now);
    }

    /** Where staff read it. */
    String staffAddress() {
        return "/staff/questions/" + room.word();
    }
}
