package org.sharon.bench.crowd;

import java.util.Arrays;
import java.util.Map;

/** When which post was heard by somebody. */
final class Arrivals {

    private static final int SOME = 1 << 14;

    private long[] places = new long[SOME];
    private long[] times = new long[SOME];
    private int count;

    void add(long seq, long nanos) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            times = Arrays.copyOf(times, 2 * count);
        }
        places[count] = seq;
        times[count++] = nanos;
    }

    /** How long each took since it was sent, in milliseconds; those not in the map are left out. */
    double[] since(Map<Long, Long> sentAt) {
        double[] millis = new double[count];
        int known = 0;
        for (int i = 0; i < count; i++) {
            Long sent = sentAt.get(places[i]);
            if (sent != null) {
                millis[known++] = (times[i] - sent) / 1e6;
            }
        }
        return Arrays.copyOf(millis, known);
    }
}
