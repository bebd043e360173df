package org.sharon.core.moderation.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Unit;
import org.sharon.core.moderation.text.FoundMeasure;
import org.sharon.core.moderation.text.PreparedText;
import org.sharon.core.moderation.text.Word;

/**
 * All matches of a rule set, compiled. Equal matches are looked for once.
 *
 * <p>The rules of a service are compiled on top of the platform's, which are compiled once: they
 * are many, and every service has them. What a trust adds comes on top of both.
 */
final class Matchers {

    private final @Nullable Matchers base;
    private final Map<Match, Integer> ids;
    private final WordAutomaton automaton;
    private final List<PatternMatcher> patterns;
    private final List<NumberMatcher> numbers;
    private final int size;

    /** Scanners are large and every thread needs one for a moment, so they are used again. */
    private final ConcurrentLinkedQueue<WordAutomaton.Scanner> idle = new ConcurrentLinkedQueue<>();

    private record PatternMatcher(int id, Pattern pattern) {}

    private record NumberMatcher(int id, Match.NumberWithUnit match) {
        boolean accepts(Unit unit, double value) {
            return match.units().contains(unit) && value >= match.least();
        }
    }

    private Matchers(Builder builder) {
        base = builder.base;
        ids = Map.copyOf(builder.ids);
        automaton = builder.automaton.build();
        patterns = List.copyOf(builder.patterns);
        numbers = List.copyOf(builder.numbers);
        size = builder.size();
    }

    RuleWeight weight() {
        return new RuleWeight(
                automaton.size(),
                patterns.size(),
                patterns.stream().mapToInt(each -> each.pattern().programSize()).sum());
    }

    Hits find(PreparedText text) {
        Hits hits = new Hits(size);
        for (Matchers each = this; each != null; each = each.base) {
            each.find(text, hits);
        }
        return hits;
    }

    private void find(PreparedText text, Hits hits) {
        if (!automaton.isEmpty()) {
            scan(text, hits);
        }
        for (FoundMeasure found : text.measures()) {
            Unit unit = found.measure().unit();
            for (NumberMatcher number : numbers) {
                if (number.accepts(unit, found.measure().value())) {
                    hits.add(number.id(), new Hits.Hit(found.firstWord(), found.lastWord(), unit));
                }
            }
        }
        for (PatternMatcher pattern : patterns) {
            search(pattern, text, hits);
        }
    }

    private void scan(PreparedText text, Hits hits) {
        WordAutomaton.Scanner scanner = idle.poll();
        if (scanner == null) {
            scanner = automaton.new Scanner();
        }
        scanner.scan(text.words(), hits);
        idle.offer(scanner);
    }

    private static void search(PatternMatcher pattern, PreparedText text, Hits hits) {
        Matcher matcher = pattern.pattern().matcher(text.folded());
        int found = 0;
        while (found < Hits.MOST && !text.words().isEmpty() && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                int first = wordAt(text.words(), matcher.start());
                int last = wordAt(text.words(), matcher.end() - 1);
                hits.add(pattern.id(), first, last);
                found++;
            }
        }
    }

    /** Index of the word that stands at {@code index} of the folded text, or before it. */
    private static int wordAt(List<Word> words, int index) {
        int low = 0;
        int high = words.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (words.get(middle).folded().start() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Collects matches and numbers them. */
    static final class Builder {

        private static final int MOST_STATES = 5_000;

        private final @Nullable Matchers base;
        private final Map<Match, Integer> ids = new HashMap<>();
        private final WordAutomaton.Builder automaton = new WordAutomaton.Builder();
        private final List<PatternMatcher> patterns = new ArrayList<>();
        private final List<NumberMatcher> numbers = new ArrayList<>();

        /**
         * Collects what is looked for beside what {@code base} finds.
         *
         * @param base found first, under the numbers that it has; null for nothing
         */
        Builder(@Nullable Matchers base) {
            this.base = base;
        }

        Builder() {
            this(null);
        }

        /**
         * The number under which {@code match} is found.
         *
         * @throws IllegalArgumentException if it cannot be read
         */
        int add(Match match) {
            Integer old = ids.get(match);
            for (Matchers each = base; old == null && each != null; each = each.base) {
                old = each.ids.get(match);
            }
            if (old != null) {
                return old;
            }
            int id = size();
            ids.put(match, id);
            if (match instanceof Match.Words words) {
                words.phrases().forEach(phrase -> automaton.add(id, phrase));
            } else if (match instanceof Match.Sequence sequence) {
                phrases(sequence).forEach(phrase -> automaton.add(id, phrase));
            } else if (match instanceof Match.NumberWithUnit number) {
                numbers.add(new NumberMatcher(id, number));
            } else if (match instanceof Match.Pattern pattern) {
                patterns.add(new PatternMatcher(id, compile(pattern.expression())));
            }
            return id;
        }

        Matchers build() {
            return new Matchers(this);
        }

        private int size() {
            return ids.size() + (base == null ? 0 : base.size);
        }

        private static Pattern compile(String expression) {
            if (expression.length() > MOST_STATES) {
                throw new IllegalArgumentException("A pattern is longer than 5,000 characters");
            }
            try {
                return Pattern.compile(expression);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        "Not a pattern in RE2 syntax: " + e.getMessage(), e);
            }
        }

        private static List<String> phrases(Match.Sequence sequence) {
            String gap = sequence.window() == 0 ? " " : " _" + sequence.window() + " ";
            List<List<String>> orders = new ArrayList<>();
            if (sequence.anyOrder()) {
                orders(new ArrayList<>(), sequence.steps(), orders);
            } else {
                orders.add(sequence.steps());
            }
            return orders.stream()
                    .map(
                            steps ->
                                    String.join(
                                            gap,
                                            steps.stream().map(step -> "(" + step + ")").toList()))
                    .toList();
        }

        private static void orders(
                List<String> begun, List<String> left, List<List<String>> orders) {
            if (left.isEmpty()) {
                orders.add(begun);
            }
            for (int i = 0; i < left.size(); i++) {
                List<String> next = new ArrayList<>(begun);
                next.add(left.get(i));
                List<String> rest = new ArrayList<>(left);
                rest.remove(i);
                orders(next, rest, orders);
            }
        }
    }
}
