package org.sharon.api.moderation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A rule made of words, numbers and patterns. Its cases do not compete: each answers for itself,
 * and the strictest answer wins.
 *
 * <p>The platform compiles the rule when the plugin starts and refuses a plugin whose phrases or
 * patterns it cannot read. It calls nothing in the plugin while people talk.
 *
 * @param card what people are told
 * @param cases at least one
 * @since 1.0
 */
public record DeclaredRule(RuleCard card, List<Case> cases) implements Rule {

    public DeclaredRule {
        requireNonNull(card, "card");
        cases = List.copyOf(cases);
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("A rule has at least one case: " + card.id());
        }
    }

    /** A rule with this card and these cases. */
    public static DeclaredRule of(RuleCard card, Case... cases) {
        return new DeclaredRule(card, List.of(cases));
    }
}
