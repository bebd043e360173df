package org.sharon.core.packs;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a pack that a trust keeps.
 *
 * @param pack the id of the pack
 * @param digest the SHA-256 of its bytes
 * @param signer who signed it; empty when nobody did
 * @param fingerprint of the signer's certificate
 */
record StoredPack(
        String pack,
        String version,
        String title,
        String digest,
        Optional<String> signer,
        Optional<String> fingerprint,
        Instant addedAt) {

    /** Enough of the digest to compare by eye. */
    String shortDigest() {
        return digest.substring(0, 12);
    }
}
