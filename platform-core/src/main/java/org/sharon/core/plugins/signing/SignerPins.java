package org.sharon.core.plugins.signing;

import java.util.Optional;
import org.sharon.signing.PluginSignature;

/**
 * Which signer belongs to which plugin. The first one who signs a plugin is remembered, so that
 * nobody else whom the operator accepts can replace it unnoticed.
 */
public interface SignerPins {

    /** The fingerprint of the certificate that signed it first; empty when none has yet. */
    Optional<String> pinnedTo(String pluginId);

    /** From now on the plugin belongs to the certificate with this fingerprint. */
    void pin(String pluginId, String fingerprint);

    /** Why two people must agree before this signer's jar may serve; empty when they need not. */
    default Optional<String> objection(String pluginId, PluginSignature signature) {
        return pinnedTo(pluginId)
                .filter(pinned -> !pinned.equals(signature.fingerprint()))
                .map(
                        pinned ->
                                "%s was signed with the certificate %s until now, and this jar with %s of %s: two people must agree to the new signer"
                                        .formatted(
                                                pluginId,
                                                pinned,
                                                signature.fingerprint(),
                                                signature.signer()));
    }
}
