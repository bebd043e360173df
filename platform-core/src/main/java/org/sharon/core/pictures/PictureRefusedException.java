package org.sharon.core.pictures;

/** What was sent is no picture that we take. The message is a sentence for whoever sent it. */
public final class PictureRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PictureRefusedException(String sentence) {
        super(sentence, null, false, false);
    }
}
