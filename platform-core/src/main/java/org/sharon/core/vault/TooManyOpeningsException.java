package org.sharon.core.vault;

/** Somebody has opened as many identities as one person may within an hour. */
public final class TooManyOpeningsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyOpeningsException() {
        super("too many openings", null, false, false);
    }
}
