package org.sharon.descriptor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;

/** One safety rule: all of it when it is declared, its card alone when it is written in Java. */
public sealed interface DescribedRule {

    RuleCard card();

    /** The rule itself, ready to be compiled; empty when it is written in Java. */
    Optional<DeclaredRule> declared();

    /** A rule of words, numbers and patterns. */
    record Declared(RuleCard card, List<Case> cases) implements DescribedRule {
        public Declared {
            requireNonNull(card, "card");
            cases = List.copyOf(cases);
        }

        @Override
        public Optional<DeclaredRule> declared() {
            return Optional.of(new DeclaredRule(card, cases));
        }
    }

    /** A rule in Java: what it finds is known only when it runs. */
    record Coded(RuleCard card) implements DescribedRule {
        public Coded {
            requireNonNull(card, "card");
        }

        @Override
        public Optional<DeclaredRule> declared() {
            return Optional.empty();
        }
    }

    static DescribedRule of(Rule rule) {
        return rule instanceof DeclaredRule declared
                ? new Declared(declared.card(), declared.cases())
                : new Coded(rule.card());
    }
}
