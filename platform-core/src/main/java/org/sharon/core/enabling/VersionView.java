package org.sharon.core.enabling;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.installations.Signer;
import org.sharon.core.preview.Preview;
import org.sharon.core.web.Role;

/**
 * One version of a service, before anything changes.
 *
 * @param pinned to whose jars two people have agreed; empty before they did
 * @param warnings what to look at twice
 * @param preview what would change; null when its jar does not say
 */
record VersionView(
        Role by,
        ServiceState state,
        Candidate version,
        Optional<Signer> pinned,
        List<String> warnings,
        @Nullable Preview preview,
        boolean isJustStored) {

    String title() {
        return version.title() + " " + version.version();
    }

    String done() {
        return isJustStored ? "%s is stored. Nothing of it runs yet.".formatted(title()) : "";
    }

    /** What an administrator can ask for with this version, if there is anything. */
    Optional<Kind> next() {
        boolean serves =
                state.serving().filter(now -> now.digest().equals(version.digest())).isPresent();
        if (by != Role.TRUST_ADMINISTRATOR || (state.isOn() && serves)) {
            return Optional.empty();
        }
        return Optional.of(state.isOn() ? Kind.UPDATE : Kind.ENABLE);
    }

    String address(Kind kind) {
        return "%s/%s?digest=%s".formatted(back(), kind.word(), version.digest());
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
