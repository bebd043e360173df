package org.sharon.core.preview;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * A preview and who signed the jar, as they are printed.
 *
 * @param signer empty when nobody signed it; whether they are accepted is another question
 * @param signerNow who signed the version that it would replace
 */
public record JarPreview(Preview preview, Optional<Signer> signer, Optional<Signer> signerNow) {

    /** Whoever signed a jar, and the SHA-256 of their certificate. */
    public record Signer(String name, String fingerprint) {}

    /** For a terminal. */
    public String toText() {
        return preview.toText() + signedBy();
    }

    /** For programs; documented in the README of the distribution. */
    public String toJson() {
        return new JsonObject(preview.toJson())
                .put("signer", signer.map(Signer::name).orElse(null))
                .put("signerFingerprint", signer.map(Signer::fingerprint).orElse(null))
                .put("signerUntilNow", otherSigner().map(JarPreview::json).orElse(null))
                .encodePrettily();
    }

    private String signedBy() {
        String who =
                signer.map(
                                it ->
                                        "Signed by %s, with the certificate %s."
                                                .formatted(it.name(), it.fingerprint()))
                        .orElse("Nobody has signed it.");
        return otherSigner()
                .map(
                        before ->
                                "%s The version now is signed by somebody else: %s, with the certificate %s."
                                        .formatted(who, before.name(), before.fingerprint()))
                .orElse(who);
    }

    private Optional<Signer> otherSigner() {
        return signerNow.filter(
                before ->
                        signer.filter(it -> it.fingerprint().equals(before.fingerprint()))
                                .isEmpty());
    }

    private static JsonObject json(Signer signer) {
        return new JsonObject().put("name", signer.name()).put("fingerprint", signer.fingerprint());
    }
}
