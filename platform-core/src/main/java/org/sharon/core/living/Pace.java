package org.sharon.core.living;

import java.util.function.LongSupplier;

/**
 * How fast one socket may write: ten posts a second for a while, thirty at once. Whoever goes on
 * for long after being told is cut off.
 */
final class Pace {

    private static final double A_SECOND = 10;
    private static final double AT_ONCE = 30;
    private static final int PATIENCE = 100;

    private final LongSupplier nanos;
    private final boolean limited;
    private double left = AT_ONCE;
    private long before;
    private int refused;

    Pace(LongSupplier nanos, boolean limited) {
        this.nanos = nanos;
        this.limited = limited;
        this.before = nanos.getAsLong();
    }

    boolean allows() {
        if (!limited) {
            return true;
        }
        long now = nanos.getAsLong();
        left = Math.min(AT_ONCE, left + (now - before) / 1e9 * A_SECOND);
        before = now;
        if (left < 1) {
            refused++;
            return false;
        }
        left -= 1;
        refused = 0;
        return true;
    }

    boolean isHopeless() {
        return refused > PATIENCE;
    }
}
