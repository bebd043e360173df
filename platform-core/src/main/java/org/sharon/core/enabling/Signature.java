package org.sharon.core.enabling;

import static java.util.Objects.requireNonNull;

/**
 * How a clinical safety officer signs the hazards of one jar.
 *
 * @param name as they typed it
 * @param registration their professional registration number
 * @param digest the SHA-256 of the jar whose hazards they read: another jar needs another signature
 * @param insteadOf the fingerprint of the signer whom they let go; empty when they let nobody go
 */
public record Signature(String name, String registration, String digest, String insteadOf) {

    public Signature {
        requireNonNull(name, "name");
        requireNonNull(registration, "registration");
        requireNonNull(digest, "digest");
        requireNonNull(insteadOf, "insteadOf");
    }

    /** Of somebody who agrees and signs no hazards. */
    public static Signature none(String digest, String insteadOf) {
        return new Signature("", "", digest, insteadOf);
    }
}
