package org.sharon.core.rooms;

/** These keys cannot be given. The message is a sentence for the clinician. */
public final class KeysRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysRefusedException(String sentence) {
        super(sentence, null, false, false);
    }
}
