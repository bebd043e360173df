package org.sharon.core.web;

/** There is no such page for this visitor, whether or not there is one for somebody else. */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("not found", null, false, false);
    }
}
