package org.sharon.core.conversations;

/** So many posts are waiting that another would only wait too long. Nothing of it was stored. */
public final class WriterBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WriterBusyException() {
        super("the writer is busy", null, false, false);
    }
}
