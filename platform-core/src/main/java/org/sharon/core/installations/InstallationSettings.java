package org.sharon.core.installations;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Where this node stands among the others.
 *
 * @param address how operators know the node, such as {@code 10.0.0.1:5701}
 * @param home where the way to the operator's door is written down
 */
public record InstallationSettings(String address, Path home) {

    public InstallationSettings {
        requireNonNull(address, "address");
        requireNonNull(home, "home");
    }
}
