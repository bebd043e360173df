package org.sharon.core.plugins;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A call into a plugin that failed, in words that hold nothing of what a member wrote.
 *
 * @param rule what was running, as the call last told {@link Progress#at}; may be empty
 * @param how such as "threw java.lang.IllegalStateException at org.example.Frost:12"
 */
public record Failure(String rule, String how, Instant at) {

    public Failure {
        requireNonNull(rule, "rule");
        requireNonNull(how, "how");
        requireNonNull(at, "at");
    }

    /** What went wrong and where: "G1 threw java.lang.Error at org.example.Frost:12". */
    public String sentence() {
        return (rule.isEmpty() ? "Its code" : rule) + " " + how;
    }

    /** Whether it kept too much memory, of which once is enough. */
    public boolean isOfMemory() {
        return how.startsWith(Reasons.KEPT);
    }
}
