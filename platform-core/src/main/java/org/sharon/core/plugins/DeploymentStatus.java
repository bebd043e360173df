package org.sharon.core.plugins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One jar in the plugins folder, or one version of it, as the console and the command line show it.
 * A file has two lines while its older version ends, or while a newer version of it is refused.
 *
 * @param file the file's name, without its folder
 * @param service the id of the service, once it is known
 * @param version the plugin's own version, once it is known
 * @param sentence why it is refused, or what an operator should know about it
 * @param since when it came into this state
 * @param digest the SHA-256 of the jar, once it is whole
 * @param swapMillis how long it took from finding the whole jar to serving
 */
public record DeploymentStatus(
        String file,
        @Nullable String service,
        @Nullable String version,
        State state,
        @Nullable String sentence,
        Instant since,
        @Nullable String digest,
        @Nullable Long swapMillis) {

    DeploymentStatus with(String sentence) {
        return new DeploymentStatus(
                file, service, version, state, sentence, since, digest, swapMillis);
    }

    /** OSGi's own words, and one for what OSGi never gets to see. */
    public enum State {
        /** Its jar is whole and has been read. */
        INSTALLED,
        /** All its imports are here. */
        RESOLVED,
        /** Its code is being started and asked what it brings. */
        STARTING,
        /** It serves. */
        ACTIVE,
        /** Another version has taken over; the last calls into this one are ending. */
        STOPPING,
        /** It may serve when people have agreed to it. */
        WAITING,
        /** It does not serve and is not tried again until the file changes. */
        REFUSED
    }
}
