package org.sharon.core.board;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.stages.Stage;

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

    /**
     * For whom a notice is.
     *
     * @param room the number of a room; null for the whole service
     * @param stage null for everybody, whatever their stage
     */
    record Audience(String service, @Nullable Long room, @Nullable Stage stage) {

        Optional<Stage> ofStage() {
            return Optional.ofNullable(stage);
        }
    }

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
