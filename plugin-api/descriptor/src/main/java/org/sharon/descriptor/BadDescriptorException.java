package org.sharon.descriptor;

/**
 * A plugin cannot be described, or its description cannot be read. The message is one sentence for
 * its author.
 */
public final class BadDescriptorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadDescriptorException(String sentence) {
        super(sentence);
    }

    public BadDescriptorException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
