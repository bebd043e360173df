package org.sharon.testkit.checks;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Surface;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.core.moderation.rules.RuleSet;

/** Every rule compiles, explains itself, and answers whatever people write. */
final class RulesCheck implements Check {

    private static final Pattern PLATFORMS = Pattern.compile("C([1-9]|10)");
    private static final int LONGEST_CARD = 400;
    private static final Duration LONGEST = Duration.ofMillis(50);

    private static final List<String> HARD_TEXTS =
            List.of(
                    "",
                    " ",
                    "ok",
                    "\uD83D\uDE00\uD83D\uDE00",
                    "e\u0301\u200B\u202Etxet\u202C",
                    "\uD800",
                    "one two three ".repeat(700),
                    "(((((((((((((((((((((((",
                    "1234567890 ".repeat(200));

    @Override
    public String promise() {
        return "has rules that compile and explain themselves";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        RuleSet compiled;
        try {
            compiled = RuleSet.of(plugin.id(), plugin.rules());
        } catch (RuntimeException unreadable) {
            findings.add("rules()", "%s. %s", unreadable.getMessage(), advice(plugin.rules()));
            return;
        }
        plugin.rules().forEach(rule -> lookAtCard(rule.card(), findings));
        plugin.rules().forEach(rule -> lookAtRooms(plugin, rule, findings));
        if (plugin.rules().stream().anyMatch(CodedRule.class::isInstance)) {
            Set<String> named = new HashSet<>();
            HARD_TEXTS.forEach(text -> lookAtAnswer(compiled, text, named, findings));
        }
    }

    private static String advice(List<Rule> rules) {
        List<String> ids = rules.stream().map(Rule::id).toList();
        boolean ownIds =
                new HashSet<>(ids).size() == ids.size()
                        && ids.stream().noneMatch(id -> PLATFORMS.matcher(id).matches());
        return ownIds
                ? "Correct the rule; the guide says what a phrase is made of."
                : "Give each its own; the platform's own rules have C1 to C10.";
    }

    private static void lookAtCard(RuleCard card, Findings findings) {
        String where = "rule " + card.id();
        if (card.memberText().length() > LONGEST_CARD) {
            findings.add(
                    where,
                    "Its words for members have %d letters. Say it in at most %d.",
                    card.memberText().length(),
                    LONGEST_CARD);
        }
        if (card.memberText().equals(card.staffText())) {
            findings.add(
                    where,
                    "Members and staff read the same words. Tell members what they can do, and"
                            + " staff why the rule answered.");
        }
    }

    private static void lookAtRooms(PluginUnderTest plugin, Rule rule, Findings findings) {
        Set<String> slugs = plugin.rooms().stream().map(RoomSpec::slug).collect(Collectors.toSet());
        if (rule instanceof DeclaredRule declared) {
            declared.cases().stream()
                    .flatMap(each -> each.quietRooms().stream())
                    .filter(slug -> !slugs.contains(slug))
                    .distinct()
                    .forEach(
                            slug ->
                                    findings.add(
                                            "rule " + declared.id(),
                                            "It is quiet in %s, and rooms() has no such room."
                                                    + " Correct the name.",
                                            slug));
        }
    }

    /**
     * Asks each coded rule twice about a text that is hard to read.
     *
     * @param named the rules of which a finding speaks already: one is enough to begin with
     */
    private static void lookAtAnswer(
            RuleSet rules, String text, Set<String> named, Findings findings) {
        rules.judge(
                "",
                Surface.POST,
                text,
                (rule, draft) -> {
                    if (named.contains(rule.id())) {
                        return Judgement.nothing();
                    }
                    Findings of = new Findings();
                    Judgement answer = answer(rule, draft, of);
                    if (answer != null && !answer.equals(answer(rule, draft, of))) {
                        of.add(
                                "rule " + rule.id(),
                                "It judges the same text differently the second time. A rule"
                                        + " remembers nothing between texts.");
                    }
                    of.list().stream()
                            .limit(1)
                            .forEach(
                                    first -> {
                                        named.add(rule.id());
                                        findings.add(first.where(), first.sentence());
                                    });
                    return answer == null ? Judgement.nothing() : answer;
                });
    }

    private static @Nullable Judgement answer(CodedRule rule, Draft draft, Findings findings) {
        Processor processor = Processor.start();
        String problem = "";
        Judgement answer = null;
        try {
            answer = rule.review(draft);
            problem = answer == null ? "answers null" : "";
        } catch (RuntimeException | StackOverflowError thrown) {
            problem = "throws " + thrown;
        }
        if (problem.isEmpty() && processor.used().compareTo(LONGEST) > 0) {
            problem = "takes longer than 50 ms";
        }
        if (!problem.isEmpty()) {
            findings.add(
                    "rule " + rule.id(),
                    "It %s for the text \"%s\". The platform would hold every such post.",
                    problem,
                    draft.text().length() > 20
                            ? draft.text().substring(0, 20) + "…"
                            : draft.text());
        }
        return answer;
    }
}
