package org.sharon.core.store;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be reached just now. Whether a write that was under way has been kept is not
 * known, so whoever sends it again must be able to be recognised, as a post is by its client key.
 */
public class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(Throwable cause) {
        super("The database cannot be reached", cause);
    }

    /** Without a stack: it is so far behind that many are told at once. */
    protected DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
