package org.sharon.core.moderation.rules;

import java.util.Arrays;
import org.sharon.core.moderation.text.WordKind;

/**
 * What one word of a phrase may be.
 *
 * @param how how to compare
 * @param text the word, the beginning of it, or the sign of a kind
 */
record Label(How how, String text) {

    /** Ways to compare a word. */
    enum How {
        EXACT,
        BEGINNING,
        MISSPELLED,
        KIND,
        ANY
    }

    static final Label ANY = new Label(How.ANY, "_");

    private static final int SHORTEST_MISSPELLED = 6;

    static Label of(String word) {
        if (word.equals("_")) {
            return ANY;
        }
        if (Arrays.stream(WordKind.values()).anyMatch(kind -> kind.sign().equals(word))) {
            return new Label(How.KIND, word);
        }
        if (word.endsWith("*")) {
            return new Label(How.BEGINNING, letters(word.substring(0, word.length() - 1), word));
        }
        if (word.endsWith("~")) {
            String letters = letters(word.substring(0, word.length() - 1), word);
            if (letters.length() < SHORTEST_MISSPELLED) {
                throw new IllegalArgumentException("Too short to be misspelled safely: " + word);
            }
            return new Label(How.MISSPELLED, letters);
        }
        return new Label(How.EXACT, letters(word, word));
    }

    private static String letters(String word, String written) {
        boolean plain =
                word.length() > 0
                        && word.chars()
                                .allMatch(
                                        c ->
                                                (c >= 'a' && c <= 'z')
                                                        || Character.isDigit(c)
                                                        || c == '\''
                                                        || c == '.'
                                                        || c == '%'
                                                        || c == '\u00a3');
        if (!plain) {
            throw new IllegalArgumentException(
                    "A word in a phrase has small letters and digits: " + written);
        }
        return word;
    }
}
