package org.sharon.core.web;

/** Somebody else got there first. The message is a sentence for the person who came second. */
public final class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String sentence) {
        super(sentence, null, false, false);
    }
}
