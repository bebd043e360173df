package org.sharon.core.crypto;

/** Sealed with another key or for another place, or changed since. */
public final class SealBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBrokenException() {
        super("A seal does not open with this key");
    }
}
