package org.sharon.core.enabling;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.sharon.api.safety.Hazard;

/**
 * One version of a service that could serve, as its jar describes it.
 *
 * @param digest the SHA-256 of the jar
 * @param signer who signed the jar; empty when nobody did
 */
record Candidate(
        String service,
        String title,
        String version,
        String digest,
        String signer,
        List<Hazard> hazards) {

    Candidate {
        requireNonNull(service, "service");
        requireNonNull(title, "title");
        requireNonNull(version, "version");
        requireNonNull(digest, "digest");
        requireNonNull(signer, "signer");
        hazards = List.copyOf(hazards);
    }

    /** Enough of the digest to compare by eye. */
    String shortDigest() {
        return digest.substring(0, Math.min(12, digest.length()));
    }
}
