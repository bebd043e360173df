package org.sharon.api.people;

/**
 * How old a member may be, in whole years, both ends included.
 *
 * @param youngest at least 0
 * @param oldest at most 150
 * @since 1.0
 */
public record AgeBand(int youngest, int oldest) {

    private static final int NO_UPPER_END = 150;

    public AgeBand {
        if (youngest < 0 || oldest > NO_UPPER_END || oldest < youngest) {
            throw new IllegalArgumentException(
                    "Not an age band: %d to %d".formatted(youngest, oldest));
        }
    }

    /** From {@code youngest} years, with no upper end. */
    public static AgeBand from(int youngest) {
        return new AgeBand(youngest, NO_UPPER_END);
    }

    /** From {@code youngest} to {@code oldest} years, both included. */
    public static AgeBand between(int youngest, int oldest) {
        return new AgeBand(youngest, oldest);
    }

    public boolean includes(int years) {
        return youngest <= years && years <= oldest;
    }
}
