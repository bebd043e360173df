package org.sharon.core.moderation.text;

/**
 * A stretch of the folded text between spaces and punctuation, not yet read.
 *
 * @param clause counted through the text; a semicolon ends one, as does the end of a sentence
 */
record Token(String text, int start, int end, int sentence, int clause, int kinds) {

    Token(String text, int start, int end, int sentence, int clause) {
        this(text, start, end, sentence, clause, 0);
    }

    boolean isOneCharacter() {
        return end - start == 1 && Character.isLetterOrDigit(text.charAt(0));
    }
}
