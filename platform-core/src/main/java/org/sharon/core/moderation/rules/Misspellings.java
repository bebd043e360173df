package org.sharon.core.moderation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that are one letter away from a listed word, or that are a listed word without its
 * vowels.
 *
 * <p>Each listed word is filed under itself and under itself without each of its letters; a word
 * one letter away shares at least one of those entries. So a lookup costs what the word's own
 * length costs, however many words are listed.
 */
final class Misspellings {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;
    private static final int ENOUGH_CONSONANTS = 4;

    private final Map<Long, List<Listed>> byHash;
    private final Map<String, List<Listed>> byConsonants;

    private record Listed(String word, int label) {}

    private Misspellings(Builder builder) {
        byHash = Map.copyOf(builder.byHash);
        byConsonants = Map.copyOf(builder.byConsonants);
    }

    void find(String word, Vocabulary.LabelSink labels) {
        int length = word.length();
        if (byHash.isEmpty() || length < ENOUGH_CONSONANTS || length > LONGEST) {
            return;
        }
        String single = withoutDoubles(word);
        if (single.length() < length) {
            find(single, labels);
        }
        if (length >= SHORTEST) {
            check(word, hash(word, -1), labels);
            for (int skipped = 1; skipped < length; skipped++) {
                check(word, hash(word, skipped), labels);
            }
        }
        if (vowels(word) <= 1 && length - vowels(word) >= ENOUGH_CONSONANTS) {
            for (Listed listed : byConsonants.getOrDefault(consonants(word), List.of())) {
                labels.add(listed.label());
            }
        }
    }

    private static String withoutDoubles(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1)) {
                StringBuilder kept = new StringBuilder(word.length());
                for (int j = 0; j < word.length(); j++) {
                    if (j == 0 || word.charAt(j) != word.charAt(j - 1)) {
                        kept.append(word.charAt(j));
                    }
                }
                return kept.toString();
            }
        }
        return word;
    }

    private void check(String word, long hash, Vocabulary.LabelSink labels) {
        List<Listed> candidates = byHash.get(hash);
        if (candidates == null) {
            return;
        }
        for (Listed listed : candidates) {
            if (isOneApart(word, listed.word())) {
                labels.add(listed.label());
            }
        }
    }

    /** Equal, or one letter added, left out, changed, or swapped with its neighbour. */
    static boolean isOneApart(String one, String other) {
        if (one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - start - end;
        int right = other.length() - start - end;
        if (left <= 1 && right <= 1) {
            return true;
        }
        return left == 2
                && right == 2
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
    }

    private static long hash(String word, int skipped) {
        long hash = 7;
        for (int i = 0; i < word.length(); i++) {
            if (i != skipped) {
                hash = hash * 1_000_003 + word.charAt(i);
            }
        }
        return hash;
    }

    private static int vowels(String word) {
        int count = 0;
        for (int i = 0; i < word.length(); i++) {
            if (isVowel(word.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    private static String consonants(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!isVowel(word.charAt(i))) {
                kept.append(word.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    /** Collects the listed words. */
    static final class Builder {

        private final Map<Long, List<Listed>> byHash = new HashMap<>();
        private final Map<String, List<Listed>> byConsonants = new HashMap<>();

        void add(String word, int label) {
            Listed listed = new Listed(word, label);
            for (int skipped = -1; skipped < word.length(); skipped++) {
                if (skipped != 0) {
                    List<Listed> same =
                            byHash.computeIfAbsent(
                                    hash(word, skipped), unused -> new ArrayList<>());
                    if (!same.contains(listed)) {
                        same.add(listed);
                    }
                }
            }
            String consonants = consonants(word);
            if (consonants.length() >= ENOUGH_CONSONANTS) {
                byConsonants.computeIfAbsent(consonants, unused -> new ArrayList<>()).add(listed);
            }
        }

        Misspellings build() {
            return new Misspellings(this);
        }
    }
}
