package org.sharon.core.people;

/** Somebody in the trust has this nickname, or one that looks like it. */
public final class NicknameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NicknameTakenException() {
        super("nickname taken", null, false, false);
    }
}
