package org.sharon.testkit.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How old a reader has to be, by the Flesch-Kincaid grade: long sentences and long words make a
 * text harder. A rough measure, good enough to find the text to look at again.
 *
 * @param words how many
 * @param sentences how many
 * @param syllables how many
 */
record ReadingAge(int words, int sentences, int syllables) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+|\\n+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final int AGE_IN_GRADE_0 = 5;

    /** Of one text, or of many taken together. */
    static ReadingAge of(List<String> texts) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        for (String text : texts) {
            for (String sentence : SENTENCE_END.split(text.strip())) {
                List<String> spoken =
                        Arrays.stream(sentence.split("[^\\p{L}'’]+"))
                                .filter(word -> !word.isBlank())
                                .toList();
                if (!spoken.isEmpty()) {
                    sentences++;
                    words += spoken.size();
                    syllables += spoken.stream().mapToInt(ReadingAge::syllables).sum();
                }
            }
        }
        return new ReadingAge(words, sentences, syllables);
    }

    /** In years. */
    double years() {
        if (words == 0) {
            return 0;
        }
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return Math.max(0, grade) + AGE_IN_GRADE_0;
    }

    private static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (plain.length() <= 3) {
            return 1;
        }
        String spoken =
                plain.replaceAll("([^aeiouyl])es?$", "$1")
                        .replaceAll("([^aeioutd])ed$", "$1")
                        .replaceAll("([^aeiouy])ely$", "$1ly");
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }
}
