package org.sharon.core.preview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.moderation.rules.PhraseGate;
import org.sharon.core.moderation.rules.PhraseLine;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.descriptor.PluginDescriptor;

/**
 * What the next rules make of labelled lines. Declared rules and those of the platform judge; rules
 * in Java do not run.
 *
 * @param shifts lines that would be judged in another way than now, what is no longer flagged first
 * @param misses lines of the next version that it does not judge as it promises
 * @param lines how many lines of the next version were judged
 * @param left how many lines are about rules in Java
 * @param coded the rules in Java, which are judged only when they run
 * @param unreadable why the rules or the lines cannot be read
 */
public record Corpus(
        List<Shift> shifts,
        List<PhraseGate.Judged> misses,
        int lines,
        int left,
        List<String> coded,
        Optional<String> unreadable) {

    /** A line that would be judged in another way. */
    public record Shift(String rule, String text, Verdict before, Verdict after) {

        /** Whether something would be let through that is flagged now. */
        public boolean isMilder() {
            return !after.strictestWith(before).equals(after);
        }

        /** What that means, in words. */
        public String words() {
            if (!isMilder()) {
                return "stricter";
            }
            return after.equals(Verdict.NONE) ? "no longer flagged" : "milder";
        }

        /** 0 for what is flagged now and no longer would be. */
        public int order() {
            if (!isMilder()) {
                return 2;
            }
            return after.equals(Verdict.NONE) ? 0 : 1;
        }
    }

    public Corpus {
        shifts = List.copyOf(shifts);
        misses = List.copyOf(misses);
        coded = List.copyOf(coded);
    }

    static Corpus of(Optional<PluginDescriptor> now, PluginDescriptor next) {
        try {
            RuleSet rules = RuleSet.of(next.service(), next.declaredRules());
            PhraseGate own = PhraseGate.of(rules, next.codedRules(), next);
            List<Shift> shifts = now.map(serving -> shifts(serving, next, rules)).orElse(List.of());
            return new Corpus(
                    shifts,
                    own.misses(),
                    own.judged().size(),
                    own.left().size(),
                    next.codedRules(),
                    Optional.empty());
        } catch (IllegalArgumentException unreadable) {
            return new Corpus(
                    List.of(),
                    List.of(),
                    0,
                    0,
                    next.codedRules(),
                    Optional.of(unreadable.getMessage()));
        }
    }

    private static List<Shift> shifts(
            PluginDescriptor now, PluginDescriptor next, RuleSet nextRules) {
        if (now.declaredRules().equals(next.declaredRules())) {
            return List.of();
        }
        RuleSet rules = RuleSet.of(now.service(), now.declaredRules());
        List<Shift> shifts = new ArrayList<>();
        for (PhraseLine line : lines(now, next)) {
            Verdict before = rules.judgeDeclared(line.text()).verdict();
            Verdict after = nextRules.judgeDeclared(line.text()).verdict();
            if (!before.equals(after)) {
                shifts.add(new Shift(line.rule(), line.text(), before, after));
            }
        }
        shifts.sort(Comparator.comparingInt(Shift::order));
        return shifts;
    }

    /** The lines of both versions, each text once. */
    private static List<PhraseLine> lines(PluginDescriptor now, PluginDescriptor next) {
        Map<String, PhraseLine> lines = new LinkedHashMap<>();
        PhraseGate.lines(now).forEach(line -> lines.put(line.text(), line));
        PhraseGate.lines(next).forEach(line -> lines.putIfAbsent(line.text(), line));
        return List.copyOf(lines.values());
    }

    /** Why the next version would be refused. */
    Optional<String> refusal() {
        return unreadable
                .map(reason -> "Its rules or phrases cannot be read: " + reason)
                .or(() -> new PhraseGate(misses, List.of()).refusal());
    }
}
