package org.sharon.perinatal;

import static org.sharon.api.moderation.Match.number;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Unit;
import org.sharon.api.moderation.Verdict;

/**
 * P7: numbers are welcome. Weights, feeds, weeks and centiles are how new parents talk. The rule
 * asks for nothing; it is here so that the promise has a name, a version and tests.
 */
final class BabyNumbers {

    private BabyNumbers() {}

    static Rule rule(Messages messages) {
        return DeclaredRule.of(
                messages.card("P7"),
                Case.of(
                        Verdict.NONE,
                        number(
                                Unit.GRAM,
                                Unit.KILOGRAM,
                                Unit.POUND,
                                Unit.OUNCE,
                                Unit.MILLILITRE,
                                Unit.CENTILE,
                                Unit.WEEK)));
    }
}
