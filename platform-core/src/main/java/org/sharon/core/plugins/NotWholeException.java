package org.sharon.core.plugins;

/** A file that is not a complete jar, perhaps because it is still being copied. */
public final class NotWholeException extends Exception {

    private static final long serialVersionUID = 1L;

    public NotWholeException(String sentence) {
        super(sentence);
    }
}
