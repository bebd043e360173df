package org.sharon.core.store;

/** The database cannot be reached just now. Nothing was changed by the call that threw this. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(Throwable cause) {
        super("The database cannot be reached", cause);
    }
}
