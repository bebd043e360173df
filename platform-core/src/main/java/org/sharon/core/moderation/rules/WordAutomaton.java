package org.sharon.core.moderation.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final Vocabulary vocabulary;
    private final int any;
    private final int[] labels;
    private final int[] matchers;
    private final int[][] follow;
    private final int[][] startsByLabel;

    private WordAutomaton(Builder builder, Vocabulary vocabulary, int any) {
        this.vocabulary = vocabulary;
        this.any = any;
        int positions = builder.labels.size();
        labels = toArray(builder.labels);
        matchers = toArray(builder.matchers);
        follow = new int[positions][];
        for (int i = 0; i < positions; i++) {
            follow[i] = toArray(builder.follow.get(i));
        }
        List<List<Integer>> starts = new ArrayList<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            starts.add(new ArrayList<>(0));
        }
        builder.starts.forEach(position -> starts.get(labels[position]).add(position));
        startsByLabel = starts.stream().map(WordAutomaton::toArray).toArray(int[][]::new);
    }

    private static int[] toArray(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
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
                for (int next : follow[position]) {
                    if (labels[next] == any || labelSeenAt[labels[next]] == step) {
                        reach(next, begun[position]);
                    }
                }
            }
            for (int i = 0; i < labelCount; i++) {
                for (int start : startsByLabel[wordLabels[i]]) {
                    reach(start, at);
                }
            }
            for (int i = 0; i < nextCount; i++) {
                int position = activeNext[i];
                if (matchers[position] >= 0) {
                    hits.add(matchers[position], begunNext[position], at);
                }
            }
            swap();
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
        private final List<Integer> matchers = new ArrayList<>();
        private final List<List<Integer>> follow = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();

        /** Adds {@code phrase}; whoever finds it finds {@code matcher}. */
        void add(int matcher, String phrase) {
            Part whole = part(Phrase.parse(phrase));
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
            whole.last().forEach(position -> matchers.set(position, matcher));
        }

        WordAutomaton build() {
            return new WordAutomaton(this, vocabulary.build(), any);
        }

        private Part part(Phrase phrase) {
            if (phrase instanceof Phrase.One one) {
                int position = labels.size();
                labels.add(vocabulary.add(one.label()));
                matchers.add(-1);
                follow.add(new ArrayList<>(2));
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
