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
}
