package org.sharon.core.moderation.text;

import java.util.ArrayList;
import java.util.List;

/** Reads words in which digits and signs stand for letters, and words drawn out like "soooo". */
final class Leet {

    private static final char[] VOWELS = {'a', 'e', 'i', 'o', 'u'};

    private Leet() {}

    /**
     * The digits of a word in which letters stand for some of them, as in "O77OO"; the word itself
     * when there are too few digits for that.
     */
    static String digits(String word) {
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (c != 'o' && c != 'l' && c != 'i') {
                return word;
            }
        }
        boolean enough =
                word.length() >= 4 && digits < word.length() && digits * 5 >= word.length() * 2;
        return enough ? word.replace('o', '0').replace('l', '1').replace('i', '1') : word;
    }

    /** Whether {@code word} mixes letters with digits or signs. */
    static boolean isMixed(String word) {
        boolean letter = false;
        boolean other = false;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                letter = true;
            } else if (word.charAt(i) != '\'') {
                other = true;
            }
        }
        return letter && other;
    }

    /** The likely readings of a mixed word, the likeliest first. */
    static List<String> readings(String word) {
        String asI = decode(word, 'i');
        String asL = decode(word, 'l');
        List<String> all = new ArrayList<>(withoutRuns(asI));
        if (!asL.equals(asI)) {
            all.addAll(withoutRuns(asL));
        }
        int star = word.indexOf('*');
        if (star > 0 && star == word.lastIndexOf('*')) {
            for (char vowel : VOWELS) {
                all.add(decode(word.replace('*', vowel), 'i'));
            }
        }
        String bare = lettersOnly(word);
        if (!all.contains(bare)) {
            all.add(bare);
        }
        return all;
    }

    /**
     * The word itself, or, when a letter stands three times or more, with one of it and with two.
     */
    static List<String> withoutRuns(String word) {
        int longest = 1;
        int run = 1;
        for (int i = 1; i < word.length(); i++) {
            run = word.charAt(i) == word.charAt(i - 1) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest < 3 ? List.of(word) : List.of(shorten(word, 1), shorten(word, 2), word);
    }

    private static String shorten(String word, int most) {
        StringBuilder kept = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int end = at;
            while (end < word.length() && word.charAt(end) == word.charAt(at)) {
                end++;
            }
            int run = end - at;
            kept.append(String.valueOf(word.charAt(at)).repeat(run >= 3 ? most : run));
            at = end;
        }
        return kept.toString();
    }

    private static String decode(String word, char one) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            switch (word.charAt(i)) {
                case '0' -> letters.append('o');
                case '1', '!', '|' -> letters.append(one);
                case '3' -> letters.append('e');
                case '4', '@' -> letters.append('a');
                case '5', '$' -> letters.append('s');
                case '7' -> letters.append('t');
                case '*', '\'' -> {}
                default -> letters.append(word.charAt(i));
            }
        }
        return letters.toString();
    }

    private static String lettersOnly(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                letters.append(word.charAt(i));
            }
        }
        return letters.toString();
    }
}
