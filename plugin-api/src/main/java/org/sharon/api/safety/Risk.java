package org.sharon.api.safety;

/**
 * How bad, and how likely.
 *
 * @param severity 1 minor to 5 catastrophic
 * @param likelihood 1 very low to 5 very high
 * @since 1.0
 */
public record Risk(int severity, int likelihood) {

    public Risk {
        if (severity < 1 || severity > 5 || likelihood < 1 || likelihood > 5) {
            throw new IllegalArgumentException(
                    "Severity and likelihood are 1 to 5: %d, %d".formatted(severity, likelihood));
        }
    }

    /** 1 to 25. */
    public int score() {
        return severity * likelihood;
    }
}
