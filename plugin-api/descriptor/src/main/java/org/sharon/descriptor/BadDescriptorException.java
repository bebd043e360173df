package org.sharon.descriptor;

/**
 * A plugin cannot be described, or its description cannot be read. The message is one sentence for
 * its author.
 */
public final class BadDescriptorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    public BadDescriptorException(String sentence) {
        this("", sentence);
    }

    public BadDescriptorException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.place = "";
    }

    /**
     * @param place what the sentence is about, such as {@code rules[2].card.id}
     */
    BadDescriptorException(String place, String sentence) {
        super(sentence);
        this.place = place;
    }

    /** What the sentence is about, such as {@code rules[2].card.id}; empty when nobody can say. */
    public String place() {
        return place;
    }
}
