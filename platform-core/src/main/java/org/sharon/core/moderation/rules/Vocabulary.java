package org.sharon.core.moderation.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharon.core.moderation.text.Readability;
import org.sharon.core.moderation.text.Word;
import org.sharon.core.moderation.text.WordKind;

/** Says which labels of a set of phrases a word carries, in time that grows with the word. */
final class Vocabulary {

    private static final int[] NONE = {};
    private static final WordKind[] KINDS = WordKind.values();

    private final Map<String, int[]> known;
    private final Beginnings beginnings;
    private final Misspellings misspellings;
    private final int[] kinds;
    private final int size;

    private Vocabulary(Builder builder) {
        beginnings = builder.beginnings;
        misspellings = builder.misspellings.build();
        kinds = builder.kinds;
        size = builder.ids.size();
        known = new HashMap<>();
        builder.exact.forEach((word, id) -> known.put(word, withBeginnings(word, id)));
        for (String word : Readability.commonWords()) {
            known.computeIfAbsent(word, absent -> withBeginnings(absent, -1));
        }
    }

    /** How many labels there are; they are numbered from 0. */
    int size() {
        return size;
    }

    /** Hands each label of {@code word} to {@code labels}; some perhaps twice. */
    void label(Word word, LabelSink labels) {
        spelling(word.text(), labels);
        List<String> others = word.others();
        for (int i = 0; i < others.size(); i++) {
            spelling(others.get(i), labels);
        }
        int bits = word.kinds();
        if (bits != 0) {
            for (WordKind kind : KINDS) {
                if (kinds[kind.ordinal()] >= 0 && word.is(kind)) {
                    labels.add(kinds[kind.ordinal()]);
                }
            }
        }
    }

    private void spelling(String text, LabelSink labels) {
        int[] found = known.get(text);
        if (found != null) {
            for (int id : found) {
                labels.add(id);
            }
        } else {
            beginnings.find(text, labels);
            misspellings.find(text, labels);
        }
    }

    private int[] withBeginnings(String word, int id) {
        Found found = new Found();
        if (id >= 0) {
            found.add(id);
        }
        beginnings.find(word, found);
        if (id >= 0) {
            misspellings.find(word, found);
        }
        return found.sorted();
    }

    /** Labels that are found; most words of a language carry none, and cost nothing here. */
    private static final class Found implements LabelSink {

        private int[] labels = NONE;

        @Override
        public void add(int label) {
            labels = Arrays.copyOf(labels, labels.length + 1);
            labels[labels.length - 1] = label;
        }

        int[] sorted() {
            return labels.length <= 1
                    ? labels
                    : Arrays.stream(labels).sorted().distinct().toArray();
        }
    }

    /** Takes labels, one at a time. */
    @FunctionalInterface
    interface LabelSink {
        void add(int label);
    }

    /** Collects labels. */
    static final class Builder {

        private final Map<Label, Integer> ids = new HashMap<>();
        private final Map<String, Integer> exact = new HashMap<>();
        private final Beginnings beginnings = new Beginnings();
        private final Misspellings.Builder misspellings = new Misspellings.Builder();
        private final int[] kinds = new int[KINDS.length];

        Builder() {
            Arrays.fill(kinds, -1);
        }

        /** The number of {@code label}, the same for equal labels. */
        int add(Label label) {
            Integer old = ids.get(label);
            if (old != null) {
                return old;
            }
            int id = ids.size();
            ids.put(label, id);
            switch (label.how()) {
                case EXACT -> exact.put(label.text(), id);
                case BEGINNING -> beginnings.add(label.text(), id);
                case MISSPELLED -> misspellings.add(label.text(), id);
                case KIND -> kinds[kindOf(label.text())] = id;
                case ANY -> {}
            }
            return id;
        }

        Vocabulary build() {
            return new Vocabulary(this);
        }

        private static int kindOf(String sign) {
            for (WordKind kind : KINDS) {
                if (kind.sign().equals(sign)) {
                    return kind.ordinal();
                }
            }
            throw new IllegalArgumentException("Not a kind of word: " + sign);
        }
    }

    /** A tree of beginnings. */
    private static final class Beginnings {

        private final Node root = new Node();

        void add(String beginning, int label) {
            Node node = root;
            for (int i = 0; i < beginning.length(); i++) {
                node = node.childFor(beginning.charAt(i));
            }
            node.labels.add(label);
        }

        void find(String word, LabelSink labels) {
            Node node = root;
            for (int i = 0; i < word.length(); i++) {
                node = node.child(word.charAt(i));
                if (node == null) {
                    return;
                }
                for (int j = 0; j < node.labels.size(); j++) {
                    labels.add(node.labels.get(j));
                }
            }
        }
    }

    private static final class Node {

        private final List<Integer> labels = new ArrayList<>(0);
        private final @Nullable Node[] letters = new Node[26];

        @Nullable Node child(char letter) {
            return letter >= 'a' && letter <= 'z' ? letters[letter - 'a'] : null;
        }

        Node childFor(char letter) {
            if (letter < 'a' || letter > 'z') {
                throw new IllegalArgumentException(
                        "The beginning of a word has letters only, not " + letter);
            }
            Node child = letters[letter - 'a'];
            if (child == null) {
                child = new Node();
                letters[letter - 'a'] = child;
            }
            return child;
        }
    }
}
