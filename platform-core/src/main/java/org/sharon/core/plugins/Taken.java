package org.sharon.core.plugins;

import static java.util.Objects.requireNonNull;

/**
 * What became of a jar that came into the plugins folder.
 *
 * @param service the id of its service
 * @param sentence why it does not serve yet; empty when it does, or when there is nothing to say
 */
public record Taken(String service, String digest, String sentence) {

    public Taken {
        requireNonNull(service, "service");
        requireNonNull(digest, "digest");
        requireNonNull(sentence, "sentence");
    }

    /** It has nothing to wait for. */
    public static Taken done(String service, String digest) {
        return new Taken(service, digest, "");
    }

    boolean waits() {
        return !sentence.isEmpty();
    }
}
