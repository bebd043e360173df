package org.sharon.api.guard;

import static java.util.Objects.requireNonNull;

/**
 * A call has used up what it may use. From then on every step of woven code throws this again, a
 * handler's first step included, so that nothing in a plugin can catch it and go on.
 *
 * @since 1.0
 */
public final class ExhaustedError extends Error {

    /** What was used up. */
    public enum Limit {
        /** Too many loops, method calls and the like. */
        STEPS,
        /** Arrays, texts or collections that are too large. */
        MEMORY,
        /** Methods that call themselves again and again. */
        DEPTH,
        /** The platform does not wait for the answer any longer. */
        TIME,
        /** Plugin code ran on a thread on which the platform had not called it. */
        NO_CALL
    }

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    ExhaustedError(Limit limit) {
        // It is thrown many times, and must not collect what try-with-resources would add to it.
        super(requireNonNull(limit, "limit").name(), null, false, true);
        this.limit = limit;
    }

    public Limit limit() {
        return limit;
    }
}
