package org.sharon.core.moderation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.Condition;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Scope;
import org.sharon.core.moderation.rules.Hits.Hit;
import org.sharon.core.moderation.text.PreparedText;
import org.sharon.core.moderation.text.Word;

/** A declared rule whose matches have numbers. */
final class CompiledRule {

    private final String id;
    private final RuleCard card;
    private final List<CompiledCase> cases;

    private record CompiledCase(
            Case declared, int[] matchers, List<CompiledCondition> conditions) {}

    private record CompiledCondition(boolean wanted, Scope scope, int[] matchers) {}

    /** What one case found, at least one hit. */
    record Answer(Case declared, RewriteHelp help, List<Hit> hits) {}

    private CompiledRule(String id, RuleCard card, List<CompiledCase> cases) {
        this.id = id;
        this.card = card;
        this.cases = cases;
    }

    static CompiledRule of(String id, DeclaredRule rule, Matchers.Builder matchers) {
        List<CompiledCase> cases = new ArrayList<>();
        for (Case declared : rule.cases()) {
            List<CompiledCondition> conditions = new ArrayList<>();
            for (Condition condition : declared.conditions()) {
                conditions.add(
                        new CompiledCondition(
                                condition.wanted(),
                                condition.scope(),
                                condition.matches().stream().mapToInt(matchers::add).toArray()));
            }
            int[] ids = declared.matches().stream().mapToInt(matchers::add).toArray();
            cases.add(new CompiledCase(declared, ids, conditions));
        }
        return new CompiledRule(id, rule.card(), cases);
    }

    /** As findings name it. */
    String id() {
        return id;
    }

    RuleCard card() {
        return card;
    }

    /** The cases that found something in a text of {@code room}. */
    List<Answer> read(String room, PreparedText text, Hits hits) {
        List<Answer> answers = new ArrayList<>(0);
        for (CompiledCase each : cases) {
            if (each.declared().quietRooms().contains(room)) {
                continue;
            }
            List<Hit> met = new ArrayList<>(0);
            for (int matcher : each.matchers()) {
                for (Hit hit : hits.of(matcher)) {
                    if (meetsAll(each.conditions(), hit, text, hits)) {
                        met.add(hit);
                    }
                }
            }
            if (!met.isEmpty()) {
                Optional<RewriteHelp> own = each.declared().help();
                answers.add(new Answer(each.declared(), own.orElse(card.rewriteHelp()), met));
            }
        }
        return answers;
    }

    private static boolean meetsAll(
            List<CompiledCondition> conditions, Hit hit, PreparedText text, Hits hits) {
        for (CompiledCondition condition : conditions) {
            if (stands(condition, hit, text, hits) != condition.wanted()) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(
            CompiledCondition condition, Hit hit, PreparedText text, Hits hits) {
        for (int matcher : condition.matchers()) {
            for (Hit near : hits.of(matcher)) {
                if (isNear(condition.scope(), hit, near, text.words())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Both hits lie within one sentence each, but a hit may reach over several clauses. */
    private static boolean isNear(Scope scope, Hit hit, Hit near, List<Word> words) {
        return switch (scope) {
            case OVERLAP -> hit.overlaps(near);
            case CLAUSE ->
                    words.get(near.first()).clause() <= words.get(hit.last()).clause()
                            && words.get(hit.first()).clause() <= words.get(near.last()).clause();
            case SENTENCE ->
                    words.get(hit.first()).sentence() == words.get(near.first()).sentence();
            case TEXT -> true;
        };
    }
}
