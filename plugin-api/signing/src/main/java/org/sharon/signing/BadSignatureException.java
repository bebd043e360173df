package org.sharon.signing;

/**
 * A signature that cannot be relied on. The message is one plain sentence that says what to do; it
 * is shown as it stands.
 */
public final class BadSignatureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadSignatureException(String sentence) {
        super(sentence);
    }

    public BadSignatureException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
