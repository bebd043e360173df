package org.sharon.example.allotment;

import static org.sharon.api.moderation.Match.number;
import static org.sharon.api.moderation.Match.words;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Scope;
import org.sharon.api.moderation.Unit;
import org.sharon.api.moderation.Verdict;

/** A2: how much of a spray to mix. The label says that; a neighbour may remember it wrongly. */
final class Spraying {

    private Spraying() {}

    // guide:number-rule
    static Rule rule() {
        return DeclaredRule.of(
                RuleCard.of(
                                "A2",
                                "Please leave the amount out. The label says how much is safe.",
                                "An amount of a spray or a weedkiller.")
                        .helping(
                                RewriteHelp.NONE.replacing(
                                        "what the label says",
                                        Unit.MILLILITRE,
                                        Unit.LITRE,
                                        Unit.GRAM)),
                Case.of(Verdict.NUDGE, number(Unit.MILLILITRE, Unit.LITRE, Unit.GRAM))
                        .with(
                                Scope.SENTENCE,
                                words("(spray*|weedkiller~|weed killer|slug pellets|bleach)")));
    }
    // end
}
