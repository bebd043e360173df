package org.sharon.core.plugins;

import static java.util.Objects.requireNonNull;

/**
 * What a file of the plugins folder had brought.
 *
 * @param service the id of its service
 * @param digest SHA-256 of the jar
 */
public record Taken(String service, String digest) {

    public Taken {
        requireNonNull(service, "service");
        requireNonNull(digest, "digest");
    }
}
