package org.sharon.api.hooks;

import static java.util.Objects.requireNonNull;

/**
 * What a hook that is asked first answers.
 *
 * @since 1.0
 */
public sealed interface Reply {

    /** Nothing to say. */
    record GoOn() implements Reply {}

    /**
     * The post goes on with these words; the author's own are kept for staff.
     *
     * @param text not blank
     */
    record ChangeTo(String text) implements Reply {
        public ChangeTo {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A post is not empty");
            }
        }
    }

    /**
     * The post is not sent. A post that a rule would hold or alert on is held all the same: no
     * plugin can make a cry for help disappear.
     *
     * @param reason one kind sentence that says what to do
     */
    record Stop(String reason) implements Reply {
        public Stop {
            requireNonNull(reason, "reason");
            if (reason.isBlank()) {
                throw new IllegalArgumentException("Say why, and what to do");
            }
        }
    }

    /** Nothing to say. */
    static Reply goOn() {
        return new GoOn();
    }

    /** The post goes on with {@code text}. */
    static Reply changeTo(String text) {
        return new ChangeTo(text);
    }

    /** The post is not sent, for {@code reason}. */
    static Reply stop(String reason) {
        return new Stop(reason);
    }
}
