package org.sharon.eatingdisorders;

import static org.sharon.api.moderation.Match.inOrder;
import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/** E3: how to hide the illness or feed it. Asking and telling both teach. */
final class HidingTips {

    private static final String ASK =
            "(tip|tips|trick|tricks|hack|hacks|ways|way|advice|ideas|secret|secrets|how (do|can|could|to|would|did)"
                    + "|what (can|could|do|should)|which|best|easiest|anyone know|any one know|excuse|excuses|where)";

    private static final String FOOD =
            "(food|meal|meals|dinner|lunch|breakfast|snack|snacks|tea|supper|plate|eating|not eating"
                    + "|supplement|supplements|build up|drinks)";

    private static final String HABIT =
            "((hide|hiding|hid|stash|bin|binning|dump|flush|get rid of|throw (away|out)|throwing (away|out)|dispose of|chuck)"
                    + " _2 "
                    + FOOD
                    + "|(hide|hiding|disguise|cover up|conceal) _2 (weight|weight loss|my body|purging|vomiting|throwing up|laxatives|exercising|bulimia|anorexia|it from (my|the))"
                    + "|(hide|hiding) (that|the fact|how|when|it when) _5 (not eating|eating|sick|purg*|weight|exercis*|restrict*|skipping)"
                    + "|to (purge|vomit|throw up|restrict|starve|starve myself|fast|be sick|make myself sick)"
                    + "|(skipping|missing) (lunch|dinner|meals|breakfast|food|tea)"
                    + "|(fake|faking|cheat|cheating|trick|fool|lie about|lying about|manipulate|falsify|beat|bump up) _2 (weigh|weight|scales|scale|weigh in|weigh ins|weighing|bloods|the team|dietitian)"
                    + "|(get|getting|wriggle|weasel) out of (eating|dinner|lunch|meals|a meal|the meal|weigh ins|being weighed)"
                    + "|(avoid|avoiding|skip|skipping) (eating|meals|dinner|lunch|breakfast|food|a meal|being weighed)"
                    + "|(feel|feeling|stay|keep|be) (full|fuller) (without|with no|on no)"
                    + "|(suppress|curb|kill|stop|ignore|reduce|control|lose|lower) _2 (appetite|hunger|hungry|cravings)"
                    + "|not (feel|be|get) hungry"
                    + "|(make|making) (myself|yourself) (sick|throw up|vomit|puke)"
                    + "|(purge|purging|vomit|vomiting|throw up|throwing up|be sick|being sick|puke) _3 (quietly|quicker|faster|without|easier|easily|properly|silently|in secret|secretly|so)"
                    + "|(burn|burning|work|run|sweat) off (dinner|lunch|food|calories|what|a binge|it|my)"
                    + "|(lose|losing|drop) (weight|kilos|pounds) (fast|quick|quickly|faster|without|before|in secret)"
                    + "|(eat|eating) (less|nothing|as little)|(restrict|restricting|fasting|fast) (more|longer|better|without|in secret)"
                    + "|stop (myself)? eating|(water load|water loading|waterload))";

    private static final Match TELLS =
            words(
                    """
                    (slip|slipped|slipping|hide|hid|hiding|drop|dropped|feed|fed|give|gave|put|scrape|tuck) _2 (food|meal|dinner|lunch|sandwich|snack) _2 (to|in|into|under|up) _1 (dog|cat|napkin|pocket|pockets|sleeve|sleeves|bin|bag|tissue|serviette)
                    (batteries|coins|weights|stones|rolls of coins|water|rocks) _6 (scales|scale|weigh*|pockets|bra|knickers)
                    (drink|drank|chug|down) _2 (loads|lots|litres|litre|tons|pints|gallons|# litres) of water _6 (weigh*|scales|weighed)
                    (chew and spit|chewing and spitting|chew it and spit)
                    (tip|tips|trick|top tip) _8 (weigh*|purge|purging|laxatives|hungry|hunger|calories|skip)
                    (wear|wore|put) (baggy|layers|heavy|extra|bulky) _6 (weigh*|scales|hide (my|the))
                    which (laxatives|laxative|diet pills|appetite) _3 (work|works|best|fastest|strongest|quickest)
                    (best|strongest|fastest) (laxative*|diet pills|diuretic*|appetite suppress*)
                    where (can|do) (i|you) (buy|get) _2 (laxative*|diet pills|ipecac|dnp|diuretic*|appetite)
                    """);

    private HidingTips() {}

    static Rule rule(Messages messages) {
        return DeclaredRule.of(
                messages.card("E3"),
                Case.of(Verdict.HOLD_AMBER, inOrder(5, ASK, HABIT))
                        .unless(
                                SENTENCE,
                                words(
                                        """
                                        (stop|resist|avoid|fight|without|instead of|not|never|urge to|urges to|urge|urges|not wanting|cope with|deal with|manage) _2 (purge|purging|hiding|hide|making myself|restricting|skipping|fasting|burning)
                                        how do (you|i) stop
                                        (presents|feelings|how i feel|how you feel|scars)
                                        """))
                        .warning(ContentWarning.EATING),
                Case.of(Verdict.HOLD_AMBER, TELLS)
                        .unless(
                                CLAUSE,
                                words(
                                        "(used to|stopped|no longer|told my (team|mum|therapist|dietitian)|years ago|confess*|admitted)"))
                        .warning(ContentWarning.EATING),
                Case.of(Verdict.AMBER_LOW, TELLS).warning(ContentWarning.EATING));
    }
}
