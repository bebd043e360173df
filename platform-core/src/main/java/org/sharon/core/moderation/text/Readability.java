package org.sharon.core.moderation.text;

import java.util.List;
import java.util.Set;

/** Whether the rules can read a text at all. */
public enum Readability {
    /** English as far as one can tell, or too short to tell: "ok x", a heart, "12 weeks". */
    READABLE,
    /** Nothing but pictures, and at least one of them says more than hello. */
    ONLY_PICTURES,
    /** Another alphabet, or another language in ours. */
    OTHER_LANGUAGE;

    private static final Set<String> COMMON = Set.copyOf(WordLists.lines("common-words.txt"));
    private static final int ENOUGH_WORDS = 6;

    /** Common English words: they are never a misspelling of anything else. */
    public static Set<String> commonWords() {
        return COMMON;
    }

    static Readability of(Scripts scripts, List<Word> words) {
        if (scripts.other() > 1 && scripts.other() * 2 >= scripts.latin() + scripts.other()) {
            return OTHER_LANGUAGE;
        }
        if (scripts.latin() == 0 && scripts.digits() == 0) {
            return scripts.pictures() > 0 ? ONLY_PICTURES : READABLE;
        }
        return looksEnglish(words) ? READABLE : OTHER_LANGUAGE;
    }

    /** At least one word in eight is an everyday one; English has about one in two. */
    private static boolean looksEnglish(List<Word> words) {
        int spoken = 0;
        int common = 0;
        for (Word word : words) {
            if (word.kinds() == 0 || word.kinds() == WordKind.CAPITAL.bit()) {
                spoken++;
                if (COMMON.contains(word.text())) {
                    common++;
                }
            }
        }
        return spoken < ENOUGH_WORDS || common * 8 >= spoken;
    }
}
