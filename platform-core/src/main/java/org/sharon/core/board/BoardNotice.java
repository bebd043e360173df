package org.sharon.core.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice of the team.
 *
 * @param revision 1 until it is corrected
 * @param showsAt from when members find it
 * @param endsAt until when
 */
record BoardNotice(
        long id,
        int trust,
        Audience audience,
        String title,
        String text,
        int revision,
        Instant showsAt,
        Instant endsAt,
        @Nullable Instant correctedAt,
        @Nullable Instant withdrawnAt) {

    /** Where a notice is in its life. */
    enum State {
        COMING("Not shown yet"),
        SHOWN("Shown now"),
        ENDED("Ended"),
        WITHDRAWN("Withdrawn");

        private final String title;

        State(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    State state(Instant now) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (now.isBefore(showsAt)) {
            return State.COMING;
        }
        return now.isBefore(endsAt) ? State.SHOWN : State.ENDED;
    }

    boolean isCorrected() {
        return correctedAt != null;
    }
}
