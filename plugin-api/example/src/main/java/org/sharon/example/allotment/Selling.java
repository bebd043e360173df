package org.sharon.example.allotment;

import static org.sharon.api.moderation.Match.inOrder;
import static org.sharon.api.moderation.Match.words;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Scope;
import org.sharon.api.moderation.Verdict;

/** A1: selling. Giving things away is what a club is for. */
final class Selling {

    private Selling() {}

    // guide:declared-rule
    static Rule rule() {
        return DeclaredRule.of(
                RuleCard.of(
                        "A1",
                        "Please do not sell things here. You can give them away.",
                        "Somebody sells or looks for a buyer."),
                Case.of(
                                Verdict.HOLD,
                                words(
                                        """
                                        (i am|we are) selling
                                        for sale
                                        (cash|payment) on collection
                                        """),
                                inOrder(
                                        4,
                                        "(selling|sell)",
                                        "(my|our|some)",
                                        "(tool*|plant*|seed*)"))
                        .unless(
                                Scope.SENTENCE,
                                words("(not|never|do not) _2 (sell|selling|for sale)")));
    }
    // end
}
