package org.sharon.core.web;

/** Too many tries in too short a time. The message is a sentence that says when to try again. */
public final class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyRequestsException(String sentence) {
        super(sentence, null, false, false);
    }
}
