package org.sharon.core.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Scope;
import org.sharon.api.moderation.Unit;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.moderation.rules.SharedRule;

/**
 * A pack of 200 rules: five phrases each, every second with a sequence, every fourth with an
 * exception, every tenth with a number and every twentieth with a pattern. They begin with everyday
 * words, so that many phrases are begun and few are found.
 */
final class SamplePack {

    static final int RULES = 200;

    private SamplePack() {}

    static List<SharedRule> rules() {
        Random random = new Random(200);
        List<SharedRule> rules = new ArrayList<>(RULES);
        for (int i = 0; i < RULES; i++) {
            rules.add(new SharedRule("bench", rule(i, random)));
        }
        return rules;
    }

    private static DeclaredRule rule(int i, Random random) {
        List<Match> matches = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        for (int j = 0; j < 5; j++) {
            phrases.add("%s %s %s".formatted(word(random), word(random), rare(i + j)));
        }
        matches.add(new Match.Words(phrases));
        if (i % 2 == 0) {
            matches.add(Match.inOrder(4, word(random), word(random), rare(i)));
        }
        if (i % 10 == 0) {
            matches.add(Match.number(Unit.values()[i / 10 % Unit.values().length]));
        }
        if (i % 20 == 0) {
            matches.add(Match.pattern("%s[ -]?%s".formatted(word(random), rare(i))));
        }
        Case each = Case.of(Verdict.AMBER_LOW, matches.toArray(Match[]::new));
        return DeclaredRule.of(
                RuleCard.of("B" + i, "A benchmark.", "A benchmark."),
                i % 4 == 0
                        ? each.unless(Scope.SENTENCE, Match.words("(not|never) " + word(random)))
                        : each);
    }

    private static String word(Random random) {
        return RulesBench.everyday(random);
    }

    private static String rare(int i) {
        return "word" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
    }
}
