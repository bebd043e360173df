package org.sharon.core.enabling;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.installations.Signer;
import org.sharon.core.preview.Preview;

/**
 * One version of a service, before anything changes.
 *
 * @param pinned to whose jars two people have agreed; empty before they did
 * @param warnings what to look at twice
 * @param preview what would change; null when its jar does not say
 */
record VersionView(
        ServiceState state,
        Candidate version,
        Optional<Signer> pinned,
        List<String> warnings,
        @Nullable Preview preview) {

    String title() {
        return version.title() + " " + version.version();
    }

    String back() {
        return PluginPages.LIST + "/" + state.id();
    }

    String signer() {
        return version.signedBy();
    }

    /** Whether that is who signed it until now. */
    String known() {
        if (version.fingerprint().isEmpty()) {
            return "";
        }
        return SignerQuestion.of(pinned, version)
                .map(SignerQuestion::sentence)
                .orElse(
                        pinned.isPresent()
                                ? "The same signer as until now."
                                : "Whoever agrees to this version accepts its signer as well.");
    }
}
