package org.sharon.core.conversations;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that somebody would rather not read. Whole words are looked for, in any case, with or
 * without an s at the end; several words have to stand together.
 *
 * @param words each as {@link #tidied}
 */
public record MutedWords(List<String> words) {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}'’]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public MutedWords {
        words = List.copyOf(words);
    }

    /** No word at all. */
    public static MutedWords none() {
        return new MutedWords(List.of());
    }

    /** As it is looked for; empty when there is no letter and no number in it. */
    public static String tidied(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.UK);
        return BETWEEN.matcher(UNSEEN.matcher(plain).replaceAll("")).replaceAll(" ").strip();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean areIn(String text) {
        if (words.isEmpty() || text.isEmpty()) {
            return false;
        }
        String all = " " + tidied(text) + " ";
        return words.stream()
                .anyMatch(
                        word -> all.contains(" " + word + " ") || all.contains(" " + word + "s "));
    }
}
