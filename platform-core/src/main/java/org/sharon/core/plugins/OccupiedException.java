package org.sharon.core.plugins;

/** What a plugin brings belongs to another one that serves. It may serve when that one has gone. */
final class OccupiedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    OccupiedException(String sentence) {
        super(sentence);
    }
}
