package org.sharon.core.packs.content;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.moderation.rules.RuleWeight;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.RulePack;

/**
 * How large a pack may be, so that a post is read as quickly with it as without. Every declared
 * rule is found in time that grows with the text alone; these bound how steeply.
 */
final class PackLimits {

    static final int RULES = 300;

    private static final int PHRASES = 5_000;
    private static final int LONGEST_PHRASE = 1_000;
    private static final int WIDEST_GAPS = 40;
    private static final int LONGEST_PATTERN = 1_000;
    private static final int MOST_REPEATS = 200;
    private static final RuleWeight MOST = new RuleWeight(50_000, 40, 4_000);

    private static final Pattern GAP = Pattern.compile("_([0-9]{1,9})");
    private static final Pattern REPEAT = Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{1,9})?)?\\}");

    private PackLimits() {}

    /** What is wrong with one of the rules. */
    static final class BadRuleException extends RefusedException {

        private static final long serialVersionUID = 1L;

        private final int index;

        BadRuleException(int index, String sentence) {
            super(sentence);
            this.index = index;
        }

        /** Which of the rules it is, from 0. */
        int index() {
            return index;
        }
    }

    /**
     * @throws RefusedException when a rule cannot be compiled or the pack is too large; a {@link
     *     BadRuleException} where one rule is to blame
     */
    static void check(RulePack pack) {
        List<DeclaredRule> rules = pack.declaredRules();
        if (rules.size() > RULES) {
            throw new RefusedException(
                    "It has %d rules and the most is %d: make two packs of it"
                            .formatted(rules.size(), RULES));
        }
        int phrases = 0;
        for (int i = 0; i < rules.size(); i++) {
            phrases += check(i, rules.get(i));
        }
        if (phrases > PHRASES) {
            throw new RefusedException(
                    "Its rules have %d phrases and the most is %d: make two packs of it"
                            .formatted(phrases, PHRASES));
        }
        RuleWeight weight = RuleSet.weigh(rules);
        isAtMost(weight, RuleWeight::words, "places for words", "use fewer choices and gaps");
        isAtMost(weight, RuleWeight::patterns, "patterns", "use words where words are enough");
        isAtMost(weight, RuleWeight::patternSteps, "steps in patterns", "make them shorter");
    }

    private static void isAtMost(
            RuleWeight weight, ToIntFunction<RuleWeight> part, String what, String instead) {
        if (part.applyAsInt(weight) > part.applyAsInt(MOST)) {
            throw new RefusedException(
                    "Its rules have %d %s and the most is %d: %s"
                            .formatted(
                                    part.applyAsInt(weight), what, part.applyAsInt(MOST), instead));
        }
    }

    /** How many phrases it has. */
    private static int check(int index, DeclaredRule rule) {
        int phrases = 0;
        for (Case each : rule.cases()) {
            List<Match> all =
                    Stream.concat(
                                    each.matches().stream(),
                                    each.conditions().stream()
                                            .flatMap(condition -> condition.matches().stream()))
                            .toList();
            for (Match match : all) {
                phrases += check(index, rule, match);
            }
        }
        try {
            RuleSet.weigh(List.of(rule));
        } catch (IllegalArgumentException unreadable) {
            String reason =
                    String.valueOf(unreadable.getMessage())
                            .replaceFirst("^Rule \\S+ of core: ", "");
            throw wrong(index, rule, reason);
        }
        return phrases;
    }

    private static int check(int index, DeclaredRule rule, Match match) {
        if (match instanceof Match.Words words) {
            words.phrases().forEach(phrase -> checkPhrase(index, rule, phrase));
            return words.phrases().size();
        }
        if (match instanceof Match.Sequence sequence) {
            checkPhrase(index, rule, String.join(" ", sequence.steps()));
            return sequence.steps().size();
        }
        if (match instanceof Match.Pattern pattern) {
            checkPattern(index, rule, pattern.expression());
        }
        return 1;
    }

    private static void checkPhrase(int index, DeclaredRule rule, String phrase) {
        if (phrase.length() > LONGEST_PHRASE) {
            throw wrong(
                    index,
                    rule,
                    "The phrase \"%s…\" is longer than %d characters: make several of it"
                            .formatted(phrase.substring(0, 40), LONGEST_PHRASE));
        }
        long gaps =
                GAP.matcher(phrase)
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum();
        if (gaps > WIDEST_GAPS) {
            throw wrong(
                    index,
                    rule,
                    "The phrase \"%s\" has gaps of %d words together, and the most is %d"
                            .formatted(phrase, gaps, WIDEST_GAPS));
        }
    }

    private static void checkPattern(int index, DeclaredRule rule, String expression) {
        if (expression.length() > LONGEST_PATTERN) {
            throw wrong(
                    index,
                    rule,
                    "A pattern is longer than %d characters".formatted(LONGEST_PATTERN));
        }
        // Nested repeats multiply, so they are refused before anything is made of them.
        double repeats =
                REPEAT.matcher(expression)
                        .results()
                        .mapToDouble(PackLimits::most)
                        .reduce(1, (one, other) -> one * other);
        if (repeats > MOST_REPEATS) {
            throw wrong(
                    index,
                    rule,
                    "A pattern repeats its parts more than %d times".formatted(MOST_REPEATS));
        }
    }

    private static double most(MatchResult repeat) {
        String last = repeat.group(2) == null ? repeat.group(1) : repeat.group(2);
        return Math.max(1, Double.parseDouble(last));
    }

    private static BadRuleException wrong(int index, DeclaredRule rule, String reason) {
        return new BadRuleException(index, "Rule %s: %s".formatted(rule.id(), reason));
    }
}
