package org.sharon.core.plugins;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * How long something took, many times over, to within an eighth. Any number of threads may add at
 * the same time, and it never grows.
 */
final class Timings {

    private static final int PARTS = 8;
    private static final int PART_BITS = 3;

    private final AtomicLongArray counts = new AtomicLongArray(Long.SIZE * PARTS);
    private final LongAdder total = new LongAdder();

    void add(long nanos) {
        counts.incrementAndGet(slot(Math.max(nanos, PARTS)));
        total.increment();
    }

    long count() {
        return total.sum();
    }

    /** What {@code share} of all stayed below, in nanoseconds; 0 when there are none. */
    long quantile(double share) {
        long wanted = (long) Math.ceil(count() * share);
        long seen = 0;
        for (int slot = 0; slot < counts.length() && wanted > 0; slot++) {
            seen += counts.get(slot);
            if (seen >= wanted) {
                return middle(slot);
            }
        }
        return 0;
    }

    private static int slot(long nanos) {
        int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
        int part = (int) (nanos >>> (power - PART_BITS)) & (PARTS - 1);
        return power * PARTS + part;
    }

    private static long middle(int slot) {
        long width = 1L << (slot / PARTS - PART_BITS);
        return (PARTS + slot % PARTS) * width + width / 2;
    }
}
