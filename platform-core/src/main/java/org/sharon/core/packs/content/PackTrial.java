package org.sharon.core.packs.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.moderation.rules.Decision;
import org.sharon.core.moderation.rules.PhraseGate.Judged;
import org.sharon.core.moderation.rules.PhraseLine;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.plugins.RefusedException;

/** Tries a pack on labelled lines: its own, and those of the services it would stand in. */
public final class PackTrial {

    private final PackFile file;

    public PackTrial(PackFile file) {
        this.file = file;
    }

    /**
     * What came of it.
     *
     * @param tried how many of the pack's own lines were judged
     * @param misses those that do not hold
     * @param problems why the pack is refused, one sentence each; empty when all holds
     */
    public record Result(int tried, List<Judged> misses, List<String> problems) {

        public Result {
            misses = List.copyOf(misses);
            problems = List.copyOf(problems);
        }

        public Optional<String> refusal() {
            return problems.stream()
                    .findFirst()
                    .map(
                            first ->
                                    problems.size() == 1
                                            ? first
                                            : "%s; and %d more do not hold"
                                                    .formatted(first, problems.size() - 1));
        }

        /**
         * @throws RefusedException when something does not hold
         */
        void refuse() {
            refusal()
                    .ifPresent(
                            sentence -> {
                                throw new RefusedException(sentence);
                            });
        }

        private Result and(Result other) {
            List<Judged> all = new ArrayList<>(misses);
            other.misses.stream().filter(miss -> !all.contains(miss)).forEach(all::add);
            List<String> both = new ArrayList<>(problems);
            both.addAll(other.problems);
            return new Result(Math.max(tried, other.tried), all, both);
        }
    }

    /** With the platform's rules alone, as it is built: every line gives exactly what it says. */
    public Result alone() {
        RuleSet baseline = RuleSet.baseline();
        RuleSet rules = baseline.with(file.rules());
        List<Judged> misses = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (PackLine each : file.lines()) {
            Decision decision = rules.judgeDeclared(each.line().text());
            Judged judged = new Judged(each.line(), decision.verdict());
            if (!judged.agrees()) {
                misses.add(judged);
                problems.add("phrases.tsv: " + judged.sentence());
            } else if (each.mustFlag() && each.namesARule() && !answered(each, decision)) {
                problems.add(
                        "phrases.tsv: line %d is flagged, but not by %s"
                                .formatted(each.line().number(), each.line().rule()));
            }
        }
        problems.addAll(missing());
        return new Result(file.lines().size(), misses, problems);
    }

    /** In each of these services, with all that stands there. */
    public Result in(List<Neighbours> services) {
        Result all = new Result(0, List.of(), List.of());
        for (Neighbours each : services) {
            all = all.and(in(each));
        }
        return all;
    }

    private Result in(Neighbours beside) {
        RuleSet with;
        try {
            with = beside.rules().with(file.rules());
        } catch (IllegalArgumentException unreadable) {
            return new Result(
                    0, List.of(), List.of("Its rules cannot be read: " + unreadable.getMessage()));
        }
        List<Judged> misses = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int tried = 0;
        for (PackLine each : file.lines()) {
            if (each.countsFor(beside.service())) {
                tried++;
                Decision decision = with.judgeDeclared(each.line().text());
                if (!holds(each, decision, beside.rules())) {
                    Judged judged = new Judged(each.line(), decision.verdict());
                    misses.add(judged);
                    problems.add(
                            "phrases.tsv: %s in %s".formatted(judged.sentence(), beside.service()));
                }
            }
        }
        problems.addAll(broken(beside, with));
        return new Result(tried, misses, problems);
    }

    /**
     * The rules beside it may make a flagged line stricter still, and may flag on their own what
     * the pack leaves alone.
     */
    private boolean holds(PackLine each, Decision decision, RuleSet before) {
        Verdict verdict = decision.verdict();
        Verdict expected = each.line().expected();
        if (!each.mustFlag()) {
            return verdict.equals(before.judgeDeclared(each.line().text()).verdict());
        }
        return expected.strictestWith(verdict).equals(verdict)
                && (!each.namesARule() || answered(each, decision));
    }

    /** Promises of the service that the pack would break. */
    private static List<String> broken(Neighbours beside, RuleSet with) {
        List<String> problems = new ArrayList<>();
        for (Neighbours.Promise promise : beside.promises()) {
            PhraseLine line = promise.line();
            Verdict before = beside.rules().judgeDeclared(line.text()).verdict();
            Verdict after = with.judgeDeclared(line.text()).verdict();
            boolean milder = !before.strictestWith(after).equals(after);
            boolean leftAlone = line.expected().equals(Verdict.NONE) && before.equals(Verdict.NONE);
            if (milder || (leftAlone && !after.equals(Verdict.NONE))) {
                problems.add(
                        "It breaks a promise of %s, whose line %d expects %s and would get %s"
                                .formatted(
                                        promise.by(),
                                        line.number(),
                                        line.expected().word(),
                                        after.word()));
            }
        }
        return problems;
    }

    private boolean answered(PackLine line, Decision decision) {
        String wanted = file.pack().id() + "/" + line.line().rule();
        return decision.findings().stream().anyMatch(finding -> finding.ruleId().equals(wanted));
    }

    /** Rules and kinds of lines that nobody has written a line for. */
    private List<String> missing() {
        List<String> problems = new ArrayList<>();
        Set<String> flagged = new HashSet<>();
        file.lines().stream()
                .filter(PackLine::mustFlag)
                .forEach(each -> flagged.add(each.line().rule()));
        for (DeclaredRule rule : file.pack().declaredRules()) {
            if (!flagged.contains(rule.id())) {
                problems.add(
                        "phrases.tsv has no line that rule %s must flag: add one"
                                .formatted(rule.id()));
            }
        }
        if (file.lines().stream().allMatch(PackLine::mustFlag)) {
            problems.add(
                    "phrases.tsv has no line that must be left alone: add harmless lines that come close");
        }
        return problems;
    }
}
