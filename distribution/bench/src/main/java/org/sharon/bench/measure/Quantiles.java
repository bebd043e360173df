package org.sharon.bench.measure;

import java.util.Arrays;

/** The values below which a given share of all values lies. */
public final class Quantiles {

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** Takes a copy; there must be at least one value. */
    public static Quantiles of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** The middle value, or the mean of the two in the middle. */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest value that {@code percent} of all values do not exceed. */
    public double at(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, rank) - 1];
    }
}
