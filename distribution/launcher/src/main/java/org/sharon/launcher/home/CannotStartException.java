package org.sharon.launcher.home;

/** The machine does not let the platform start. The message says what is wrong and what to do. */
public final class CannotStartException extends RuntimeException {

    public CannotStartException(String sentence) {
        super(sentence);
    }

    public CannotStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
