package org.sharon.core.enabling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.core.preview.Preview;

/**
 * One version of a service, before anything changes.
 *
 * @param warnings what to look at twice
 * @param preview what would change; null when its jar does not say
 */
record VersionView(
        ServiceState state, Candidate version, List<String> warnings, @Nullable Preview preview) {

    String title() {
        return version.title() + " " + version.version();
    }

    String back() {
        return PluginPages.LIST + "/" + state.id();
    }

    String signer() {
        return version.signer().isEmpty() ? "Nobody" : version.signer();
    }
}
