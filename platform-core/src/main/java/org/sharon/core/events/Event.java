package org.sharon.core.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event.
 *
 * @param room the number of the room whose members it is for
 * @param reason why it is cancelled; empty when it is not
 * @param author the account of whoever wrote it
 */
record Event(
        long id,
        int trust,
        String service,
        long room,
        Plan plan,
        State state,
        String reason,
        int revision,
        @Nullable Instant correctedAt,
        long author) {

    /** For how long one that has begun stands among those that come. */
    static final Duration STAYS = Duration.ofDays(1);

    /** So long before it begins people are reminded. */
    static final Duration REMINDED = Duration.ofHours(1);

    /** Where an event is in its life. */
    enum State {
        DRAFT("Draft: members do not see it"),
        SCHEDULED("Members see it"),
        CANCELLED("Cancelled");

        private final String title;

        State(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean isCancelled() {
        return state == State.CANCELLED;
    }

    boolean isScheduled() {
        return state == State.SCHEDULED;
    }

    /** Whether people can still ask to be reminded. */
    boolean canRemind(Instant now) {
        return isScheduled() && now.isBefore(plan.startsAt().minus(REMINDED));
    }
}
