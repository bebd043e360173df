package org.sharon.core.plugins;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * One version of a service is not called any more, until a person has looked at it.
 *
 * @param service its id
 * @param digest the SHA-256 of the jar: another jar begins anew
 * @param last the failure that was one too many
 */
public record Quarantine(
        String service, String version, String digest, Failure last, Instant since) {

    public Quarantine {
        requireNonNull(service, "service");
        requireNonNull(version, "version");
        requireNonNull(digest, "digest");
        requireNonNull(last, "last");
        requireNonNull(since, "since");
    }

    /** Such as "it failed 3 times within an hour. Last, G1 threw java.lang.Error". */
    public String why() {
        return last.isOfMemory()
                ? "its code " + last.how()
                : "it failed %d times within an hour. Last, %s"
                        .formatted(Health.MOST_FAILURES, last.sentence());
    }
}
