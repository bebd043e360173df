package org.sharon.core.plugins;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What one call into a plugin may use.
 *
 * <p>The time is what the plugin itself computes; on the clock a call may take {@value
 * #CLOCK_FACTOR} times as long, so that a busy machine does not look like a broken rule. The steps
 * are there to end what the time cannot: a loop goes on until it takes its next step.
 *
 * @param steps how many loops, method calls and the like
 * @param memory how many bytes it may ask for altogether, those that it has let go of included
 */
public record Budget(Duration time, long steps, long memory) {

    static final int CLOCK_FACTOR = 5;

    private static final long MEGABYTE = 1 << 20;

    /**
     * For rules, pages and hooks, for which somebody waits. So many steps are the words of a post
     * of 500 characters almost three thousand times over, and an endless loop takes some 4 ms of
     * one processor from everybody else.
     */
    public static final Budget CALL = new Budget(Duration.ofMillis(50), 2_000_000, 16 * MEGABYTE);

    /** For jobs, for which nobody does. */
    public static final Budget JOB = new Budget(Duration.ofSeconds(1), 200_000_000, 32 * MEGABYTE);

    /** For starting: word lists are read here. */
    public static final Budget START =
            new Budget(Duration.ofSeconds(5), 1_000_000_000, 64 * MEGABYTE);

    /** For looking at what a plugin keeps, which is the platform's own work. */
    static final Budget LOOK = new Budget(Duration.ofSeconds(2), 200_000_000, Long.MAX_VALUE);

    public Budget {
        requireNonNull(time, "time");
    }

    Budget withTime(Duration other) {
        return new Budget(other, steps, memory);
    }
}
