package org.sharon.core.moderation.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharon.core.moderation.text.Word;

/**
 * Finds all phrases of all lexicons in one pass over the words of a text.
 *
 * <p>Every word of every phrase is one position; a position knows which positions may come next.
 * While reading, the automaton keeps the positions that the words so far have reached, each at most
 * once, with the word at which its phrase began. So the work for each word of a text is bounded by
 * the size of the lexicons, and in practice by the few phrases that have begun.
 */
final class WordAutomaton {

    /** So few that looking at each is quicker than searching. */
    private static final int FEW = 6;

    private static final int[] NONE = {};

    private final Vocabulary vocabulary;
    private final int any;
    private final int[] labels;
    private final int[][] matchers;

    /** What may come next, sorted by label; any word at all is label 0 and stands first. */
    private final int[][] follow;

    private final int[][] startsByLabel;

    private WordAutomaton(Builder builder, Vocabulary vocabulary, int any) {
        this.vocabulary = vocabulary;
        this.any = any;
        labels = toArray(builder.labels);
        matchers = builder.matchers.stream().map(WordAutomaton::toArray).toArray(int[][]::new);
        follow = sortedByLabel(builder.follow);
        startsByLabel = byLabel(builder.starts, vocabulary.size());
    }

    /** Whether there is no phrase that it could find. */
    boolean isEmpty() {
        return labels.length == 0;
    }

    /**
     * Each without repetitions, and in its own order where labels are the same.
     *
     * <p>There are many, and all are sorted before a service serves, so it is done without streams.
     */
    private int[][] sortedByLabel(List<List<Integer>> all) {
        int[][] sorted = new int[all.size()][];
        int[] seenIn = new int[all.size()];
        long[] keys = new long[all.size()];
        for (int i = 0; i < sorted.length; i++) {
            List<Integer> next = all.get(i);
            if (next.size() <= 1) {
                sorted[i] = toArray(next);
                continue;
            }
            int count = 0;
            for (int j = 0; j < next.size(); j++) {
                int position = next.get(j);
                if (seenIn[position] != i + 1) {
                    seenIn[position] = i + 1;
                    keys[count++] = (long) labels[position] << Integer.SIZE | j;
                }
            }
            Arrays.sort(keys, 0, count);
            sorted[i] = new int[count];
            for (int j = 0; j < count; j++) {
                sorted[i][j] = next.get((int) keys[j]);
            }
        }
        return sorted;
    }

    private int[][] byLabel(List<Integer> starts, int size) {
        int[] counts = new int[size];
        starts.forEach(position -> counts[labels[position]]++);
        int[][] sorted = new int[size][];
        for (int i = 0; i < size; i++) {
            sorted[i] = counts[i] == 0 ? NONE : new int[counts[i]];
            counts[i] = 0;
        }
        for (int position : starts) {
            int label = labels[position];
            sorted[label][counts[label]++] = position;
        }
        return sorted;
    }

    /** How many positions its phrases have. */
    int size() {
        return labels.length;
    }

    private static int[] toArray(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return NONE;
        }
        int[] array = new int[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }

    /** What one thread needs to read a text; used again for the next. */
    final class Scanner implements Vocabulary.LabelSink {

        private final int[] wordLabels = new int[vocabulary.size()];
        private final int[] labelSeenAt = new int[vocabulary.size()];
        private final int[] reachedAt = new int[labels.length];
        private int[] begun = new int[labels.length];
        private int[] begunNext = new int[labels.length];
        private int[] active = new int[labels.length];
        private int[] activeNext = new int[labels.length];
        private int labelCount;
        private int activeCount;
        private int nextCount;
        private int step;

        /** Reads {@code words} and hands every phrase it finds to {@code hits}. */
        void scan(List<Word> words, Hits hits) {
            activeCount = 0;
            int sentence = -1;
            for (int at = 0; at < words.size(); at++) {
                Word word = words.get(at);
                if (word.sentence() != sentence) {
                    activeCount = 0;
                    sentence = word.sentence();
                }
                read(word, at, hits);
            }
        }

        private void read(Word word, int at, Hits hits) {
            nextStep();
            labelCount = 0;
            vocabulary.label(word, this);
            nextCount = 0;
            for (int i = 0; i < activeCount; i++) {
                int position = active[i];
                int[] next = follow[position];
                if (next.length <= FEW) {
                    for (int each : next) {
                        if (labels[each] == any || labelSeenAt[labels[each]] == step) {
                            reach(each, begun[position]);
                        }
                    }
                } else {
                    follow(next, begun[position]);
                }
            }
            for (int i = 0; i < labelCount; i++) {
                for (int start : startsByLabel[wordLabels[i]]) {
                    reach(start, at);
                }
            }
            for (int i = 0; i < nextCount; i++) {
                int position = activeNext[i];
                for (int matcher : matchers[position]) {
                    hits.add(matcher, begunNext[position], at);
                }
            }
            swap();
        }

        /** Goes where the labels of this word lead, without looking at all that may come next. */
        private void follow(int[] next, int begin) {
            for (int i = 0; i < next.length && labels[next[i]] == any; i++) {
                reach(next[i], begin);
            }
            for (int i = 0; i < labelCount; i++) {
                int label = wordLabels[i];
                for (int j = firstWith(label, next); j < next.length; j++) {
                    if (labels[next[j]] != label) {
                        break;
                    }
                    reach(next[j], begin);
                }
            }
        }

        private int firstWith(int label, int[] next) {
            int low = 0;
            int high = next.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (labels[next[middle]] < label) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        @Override
        public void add(int label) {
            if (labelSeenAt[label] != step) {
                labelSeenAt[label] = step;
                wordLabels[labelCount++] = label;
            }
        }

        private void reach(int position, int begin) {
            if (reachedAt[position] == step) {
                begunNext[position] = Math.min(begunNext[position], begin);
            } else {
                reachedAt[position] = step;
                begunNext[position] = begin;
                activeNext[nextCount++] = position;
            }
        }

        private void swap() {
            int[] positions = active;
            active = activeNext;
            activeNext = positions;
            int[] begins = begun;
            begun = begunNext;
            begunNext = begins;
            activeCount = nextCount;
        }

        private void nextStep() {
            if (step == Integer.MAX_VALUE) {
                step = 0;
                Arrays.fill(labelSeenAt, 0);
                Arrays.fill(reachedAt, 0);
            }
            step++;
        }
    }

    /** Takes phrases and builds the automaton. */
    static final class Builder {

        private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
        private final int any = vocabulary.add(Label.ANY);
        private final List<Integer> labels = new ArrayList<>();
        private final List<List<Integer>> matchers = new ArrayList<>();
        private final Map<List<Integer>, Integer> shared = new HashMap<>();
        private final List<List<Integer>> follow = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();

        /** Adds {@code phrase}; whoever finds it finds {@code matcher}. */
        void add(int matcher, String phrase) {
            Phrase parsed = Phrase.parse(phrase);
            if (addShared(matcher, parsed)) {
                return;
            }
            Part whole = part(parsed);
            if (whole.empty()) {
                throw new IllegalArgumentException("The phrase \"" + phrase + "\" may be nothing");
            }
            for (int first : whole.first()) {
                if (labels.get(first) == any) {
                    throw new IllegalArgumentException(
                            "The phrase \"" + phrase + "\" begins with any word at all");
                }
                starts.add(first);
            }
            whole.last().forEach(position -> matchers.get(position).add(matcher));
        }

        /** Plain words share their beginnings, so that a long lexicon stays a small tree. */
        private boolean addShared(int matcher, Phrase phrase) {
            List<Phrase> words = phrase instanceof Phrase.All all ? all.parts() : List.of(phrase);
            for (Phrase word : words) {
                if (!(word instanceof Phrase.One one) || one.label().equals(Label.ANY)) {
                    return false;
                }
            }
            int at = -1;
            for (Phrase word : words) {
                int label = vocabulary.add(((Phrase.One) word).label());
                int before = at;
                at =
                        shared.computeIfAbsent(
                                List.of(before, label), unused -> positionAfter(before, label));
            }
            if (!matchers.get(at).contains(matcher)) {
                matchers.get(at).add(matcher);
            }
            return true;
        }

        private int positionAfter(int before, int label) {
            int position = position(label);
            if (before < 0) {
                starts.add(position);
            } else {
                follow.get(before).add(position);
            }
            return position;
        }

        private int position(int label) {
            labels.add(label);
            matchers.add(new ArrayList<>(0));
            follow.add(new ArrayList<>(2));
            return labels.size() - 1;
        }

        WordAutomaton build() {
            return new WordAutomaton(this, vocabulary.build(), any);
        }

        private Part part(Phrase phrase) {
            if (phrase instanceof Phrase.One one) {
                int position = position(vocabulary.add(one.label()));
                return new Part(List.of(position), List.of(position), false);
            }
            if (phrase instanceof Phrase.Maybe maybe) {
                Part inside = part(maybe.part());
                return new Part(inside.first(), inside.last(), true);
            }
            if (phrase instanceof Phrase.Choice choice) {
                return choice.choices().stream().map(this::part).reduce(Part::or).orElseThrow();
            }
            return ((Phrase.All) phrase)
                    .parts().stream().map(this::part).reduce(this::then).orElseThrow();
        }

        private Part then(Part one, Part two) {
            for (int last : one.last()) {
                follow.get(last).addAll(two.first());
            }
            return new Part(
                    one.empty() ? joined(one.first(), two.first()) : one.first(),
                    two.empty() ? joined(one.last(), two.last()) : two.last(),
                    one.empty() && two.empty());
        }
    }

    /** A piece of a phrase: where it may begin and end, and whether it may be nothing at all. */
    private record Part(List<Integer> first, List<Integer> last, boolean empty) {
        Part or(Part other) {
            return new Part(
                    joined(first, other.first), joined(last, other.last), empty || other.empty);
        }
    }

    private static List<Integer> joined(List<Integer> one, List<Integer> two) {
        List<Integer> all = new ArrayList<>(one.size() + two.size());
        all.addAll(one);
        all.addAll(two);
        return all;
    }
}
