package org.sharon.core.plugins.signing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.signing.BadSignatureException;
import org.sharon.signing.JarSignature;
import org.sharon.signing.PluginSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * May this jar be tried, as far as its signature goes.
 *
 * <p>In production somebody whom the operator accepts must have signed all of it. In development a
 * jar may be unsigned, and nobody asks who signed it; but one that was changed after it was signed
 * is refused there too, because it is not what its author made.
 */
@Singleton
public final class SignatureCheck {

    private static final Logger log = LoggerFactory.getLogger(SignatureCheck.class);

    private final SigningSettings settings;
    private final PluginMode mode;
    private final Signers signers;
    private final Clock clock;

    @Inject
    SignatureCheck(SigningSettings settings, Clock clock) {
        this.settings = settings;
        this.mode = settings.mode();
        this.signers = new Signers(settings);
        this.clock = clock;
        warning().ifPresent(log::warn);
    }

    public PluginMode mode() {
        return mode;
    }

    /**
     * What an operator should know about the files, beside what a refused jar says: a revocation
     * list that is named and missing revokes nobody. Empty when there is nothing to say.
     */
    public Optional<String> warning() {
        return settings.mode() == PluginMode.PRODUCTION
                        && settings.isNamed()
                        && !Files.exists(settings.revoked())
                ? Optional.of(
                        "There is no revocation list %s, so nobody's signature is revoked: check the setting sharon.plugins.revoked"
                                .formatted(settings.revoked()))
                : Optional.empty();
    }

    /** Differs whenever a jar that was refused might be accepted now, or the other way round. */
    public String stamp() {
        return mode == PluginMode.PRODUCTION ? signers.stamp() : "";
    }

    /**
     * Who signed this jar, which is tried now; empty when nobody did and nobody had to.
     *
     * @throws RefusedException with one sentence
     */
    public Optional<PluginSignature> check(byte[] jar) {
        return check(jar, clock.instant());
    }

    /**
     * The same, for a jar that was approved before: its certificate must have been valid then, and
     * must not have been revoked since.
     */
    public Optional<PluginSignature> check(byte[] jar, Instant approved) {
        try {
            Optional<PluginSignature> signature = JarSignature.verify(jar);
            if (mode == PluginMode.PRODUCTION) {
                signers.check(signature.orElseThrow(SignatureCheck::unsigned), approved);
            }
            return signature;
        } catch (BadSignatureException bad) {
            throw new RefusedException(bad.getMessage(), bad);
        }
    }

    private static RefusedException unsigned() {
        return new RefusedException("It is not signed: sign it with sharon plugin sign");
    }
}
