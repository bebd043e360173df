package org.sharon.core.enabling;

import static java.util.Objects.requireNonNull;

/**
 * How a clinical safety officer signs the hazards of one jar.
 *
 * @param name as they typed it
 * @param registration their professional registration number
 * @param digest the SHA-256 of the jar whose hazards they read: another jar needs another signature
 */
record Signature(String name, String registration, String digest) {

    Signature {
        requireNonNull(name, "name");
        requireNonNull(registration, "registration");
        requireNonNull(digest, "digest");
    }

    /** Of somebody who agrees and signs no hazards. */
    static Signature none(String digest) {
        return new Signature("", "", digest);
    }
}
