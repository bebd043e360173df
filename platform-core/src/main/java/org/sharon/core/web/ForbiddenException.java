package org.sharon.core.web;

/** The request did not come from our own page: its form token or its origin is wrong. */
public final class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String sentence) {
        super(sentence, null, false, false);
    }
}
