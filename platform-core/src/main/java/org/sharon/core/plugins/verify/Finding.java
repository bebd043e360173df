package org.sharon.core.plugins.verify;

import static java.util.Objects.requireNonNull;

/**
 * One reason not to run a plugin.
 *
 * @param place a class such as {@code plug.Plugin}, or an entry or header of the jar
 * @param sentence says what was found, where, and what to use instead
 */
public record Finding(String place, String sentence) {

    public Finding {
        requireNonNull(place, "place");
        requireNonNull(sentence, "sentence");
    }
}
