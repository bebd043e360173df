package org.sharon.core.installations;

import static java.util.Objects.requireNonNull;

/**
 * Who signed a jar.
 *
 * @param name as the certificate says it
 * @param fingerprint SHA-256 of the certificate
 */
public record Signer(String name, String fingerprint) {

    /** Of a jar that came with the platform, and is trusted as the platform is. */
    public static final Signer PLATFORM = new Signer("the platform itself", "platform");

    public Signer {
        requireNonNull(name, "name");
        requireNonNull(fingerprint, "fingerprint");
    }

    /** No certificate has such a fingerprint, so nobody else can be this. */
    public boolean isPlatform() {
        return fingerprint.equals(PLATFORM.fingerprint);
    }

    /** As in "This plugin was signed by somebody else until now: Robin, with the certificate …". */
    public String untilNow() {
        return isPlatform()
                ? "This plugin came with the platform until now"
                : "This plugin was signed by somebody else until now: " + this;
    }

    /** Name and fingerprint, to compare with what its owner says. */
    @Override
    public String toString() {
        return isPlatform() ? name : "%s, with the certificate %s".formatted(name, fingerprint);
    }
}
