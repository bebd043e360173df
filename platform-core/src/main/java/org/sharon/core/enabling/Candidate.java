package org.sharon.core.enabling;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.sharon.api.safety.Hazard;
import org.sharon.core.installations.Signer;

/**
 * One version of a service that could serve, as its jar describes it.
 *
 * @param digest the SHA-256 of the jar
 * @param signer who signed the jar; empty when nobody did
 * @param fingerprint SHA-256 of the signer's certificate; empty when nobody did
 */
record Candidate(
        String service,
        String title,
        String version,
        String digest,
        String signer,
        String fingerprint,
        List<Hazard> hazards) {

    Candidate {
        requireNonNull(service, "service");
        requireNonNull(title, "title");
        requireNonNull(version, "version");
        requireNonNull(digest, "digest");
        requireNonNull(signer, "signer");
        requireNonNull(fingerprint, "fingerprint");
        hazards = List.copyOf(hazards);
    }

    /** A service, and no version of it. */
    static Candidate none(String service, String title) {
        return new Candidate(service, title, "", "", "", "", List.of());
    }

    /** In words, with the fingerprint to compare. */
    String signedBy() {
        Signer who = new Signer(signer, fingerprint);
        return fingerprint.isEmpty()
                ? "Nobody"
                : who.isPlatform() ? "Nobody: it came with the platform" : who.toString();
    }

    /** The same in a sentence. */
    String bySigner() {
        if (fingerprint.isEmpty()) {
            return "Nobody has signed this version";
        }
        Signer who = new Signer(signer, fingerprint);
        return who.isPlatform()
                ? "This version came with the platform"
                : "This version is signed by " + who;
    }

    /** Enough of the digest to compare by eye. */
    String shortDigest() {
        return digest.substring(0, Math.min(12, digest.length()));
    }
}
