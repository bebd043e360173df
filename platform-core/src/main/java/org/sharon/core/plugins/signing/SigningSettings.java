package org.sharon.core.plugins.signing;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.sharon.core.plugins.PluginMode;

/**
 * What the operator says about signatures.
 *
 * @param signers the trust store, a PKCS12 key store
 * @param password the trust store's password
 * @param revoked a text file with one SHA-256 fingerprint a line
 * @param isNamed whether the operator named that file: then it should be there
 */
public record SigningSettings(
        PluginMode mode, Path signers, String password, Path revoked, boolean isNamed) {

    public SigningSettings {
        requireNonNull(mode, "mode");
        requireNonNull(signers, "signers");
        requireNonNull(password, "password");
        requireNonNull(revoked, "revoked");
    }

    /** With a revocation list that need not be there. */
    public SigningSettings(PluginMode mode, Path signers, String password, Path revoked) {
        this(mode, signers, password, revoked, false);
    }

    /** For tests and for commands that only look: nobody is asked who signed a jar. */
    public static SigningSettings development() {
        return new SigningSettings(PluginMode.DEVELOPMENT, Path.of(""), "", Path.of(""));
    }

    @Override
    public String toString() {
        return "SigningSettings[%s, %s, %s]".formatted(mode, signers, revoked);
    }
}
