package org.sharon.core.contributions.sql;

import java.util.Locale;
import java.util.Set;

/**
 * One word, number, text, parameter or sign of a statement.
 *
 * @param text as written; of a parameter, its name without the colon
 * @param spaced whether there is a blank before it
 */
record Token(Kind kind, String text, boolean spaced) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        PARAMETER,
        SIGN
    }

    /** Whether this is the word {@code wanted}, which is written in capital letters. */
    boolean is(String wanted) {
        return kind == Kind.WORD && upper().equals(wanted);
    }

    boolean isOneOf(Set<String> wanted) {
        return kind == Kind.WORD && wanted.contains(upper());
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }
}
