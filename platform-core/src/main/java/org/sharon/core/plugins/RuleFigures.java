package org.sharon.core.plugins;

import org.jspecify.annotations.Nullable;

/**
 * What the runs of one rule came to since the node started.
 *
 * @param rule its id, as calls told {@link Progress#at}
 * @param answered how often it ran to its end
 * @param failed how often it was late, threw, or used up what it may use
 * @param medianMicros what a run took, without the hand-over to its thread
 * @param p99Micros what all but one in a hundred stayed below
 * @param lastFailure null when it never failed
 */
public record RuleFigures(
        String rule,
        long answered,
        long failed,
        long medianMicros,
        long p99Micros,
        @Nullable Failure lastFailure) {}
