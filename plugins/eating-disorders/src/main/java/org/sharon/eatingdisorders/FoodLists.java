package org.sharon.eatingdisorders;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/** E4: lists of what somebody ate. One meal told as a story is fine; a list becomes a target. */
final class FoodLists {

    private static final String FOOD =
            "(apple|apples|banana|grapes|berries|strawberries|strawberry|blueberries|orange|melon"
                    + "|cracker|crackers|crispbread|crispbreads|ryvita|rice cake|rice cakes|toast|bread|egg"
                    + "|eggs|egg white|egg whites|salad|lettuce|cucumber|celery|carrot|carrots|tomato"
                    + "|tomatoes|broccoli|spinach|soup|yoghurt|yogurt|porridge|oats|cereal|almonds|nuts"
                    + "|chicken|tuna|tofu|rice|pasta|noodles|potato|pickle|pickles|gherkins|chocolate"
                    + "|biscuit|biscuits|cookie|cookies|crisps|cake|ice cream|black coffee|coffee|tea"
                    + "|green tea|diet coke|coke zero|diet drink|water|broth|miso|popcorn|sandwich|wrap"
                    + "|jelly|gum|protein bar|shake|milk|cheese|pizza|burger|chips)";

    private static final String ATE = "(ate|eaten|eating|eat|had|have|having|intake|food)";

    private FoodLists() {}

    static Rule rule(Messages messages) {
        String list = FOOD + " _5 " + FOOD;
        return DeclaredRule.of(
                messages.card("E4").helping(RewriteHelp.instead(messages.get("E4.instead"))),
                Case.of(
                                Verdict.HOLD,
                                words(
                                        """
                                        (what i (eat|ate) in a day|wieiad|food (diary|log) (for)? (today|yesterday)|(my|todays|today's) (intake|food log))
                                        (my|the) (safe|only) foods? (are|is|include) _3 FOOD
                                        (breakfast|brekkie) _8 lunch _8 (dinner|tea|supper) _1 (was|FOOD|nothing|#|half|a)
                                        (breakfast|lunch|dinner) _1 (nothing|coffee|black coffee|cucumber|an apple|water)
                                        ATE _8 LIST _5 FOOD
                                        (all|only) _2 (i have|i|have|ive)? _2 ATE _4 (today|yesterday|is|was|all day) _4 FOOD
                                        (only|just) (ate|eaten|had) _4 FOOD
                                        ATE _4 (half|quarter of|one|two|#|a few|a single|couple of) (an|a|of)? FOOD _5 FOOD
                                        """
                                                .replace("LIST", list)
                                                .replace("FOOD", FOOD)
                                                .replace("ATE", ATE)))
                        .unless(
                                SENTENCE,
                                words(
                                        """
                                        (allotment|garden|shop|shopping|recipe|bake|baked|baking|sold|market|stall|birds|ducks|dog|cat|hamster)
                                        (shared|together|friend|friends|with my|with the group|picnic|party|wedding|cafe)
                                        """))
                        .warning(ContentWarning.EATING));
    }
}
