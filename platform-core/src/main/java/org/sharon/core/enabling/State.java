package org.sharon.core.enabling;

import java.util.Locale;

/** How far something that was asked for has come. */
public enum State {
    /** A second person has not agreed yet. */
    OPEN,
    /** Both people here have agreed; other trusts that share the version have not. */
    APPROVED,
    /** Everybody has agreed and it is being done. */
    WORKING,
    DONE,
    /** Nobody agreed within ten minutes. */
    EXPIRED,
    /** Whoever asked took it back. */
    WITHDRAWN,
    /** The safety officer did not agree, or it could not be done. */
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isWaiting() {
        return this == OPEN || this == APPROVED;
    }
}
