package org.sharon.core.plugins;

/**
 * A plugin cannot serve. The message is one plain sentence that names what its author has to fix;
 * it is shown to operators as it stands.
 */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String sentence) {
        super(sentence);
    }

    public RefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The message for a page or a program: one that goes into a line of a log has no full stop. */
    public String inFull() {
        return inFull(getMessage());
    }

    /** The same, for a message that was kept without its exception. */
    public static String inFull(String message) {
        return message.isEmpty() || message.endsWith(".") ? message : message + ".";
    }
}
