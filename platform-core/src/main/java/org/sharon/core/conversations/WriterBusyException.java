package org.sharon.core.conversations;

import org.sharon.core.store.DatabaseUnavailableException;

/** So many posts are waiting for the database that another would only wait too long. */
public final class WriterBusyException extends DatabaseUnavailableException {

    private static final long serialVersionUID = 1L;

    WriterBusyException() {
        super("The writer is busy", null);
    }
}
