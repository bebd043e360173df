package org.sharon.eatingdisorders;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.OVERLAP;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/** E5: comparing bodies, asking to be judged, and looking for somebody to be ill with. */
final class Comparison {

    private Comparison() {}

    static Rule rule(Messages messages) {
        String more =
                "(thinner|skinnier|smaller|slimmer|fatter|bigger|heavier|lighter|tinier|bonier|larger)";
        String most = "(thinnest|skinniest|smallest|slimmest|fattest|biggest|heaviest|lightest)";
        return DeclaredRule.of(
                messages.card("E5").helping(RewriteHelp.instead(messages.get("E5.instead"))),
                Case.of(
                                Verdict.HOLD,
                                words(
                                        """
                                        (am i|are you|is anyone|i am|i bet i am|i was|i look|do i look|you are|you look|she is|everyone is|bet you are|being|be|feel|much|way|so much|lot) MORE than (you|me|everyone|all|any|anyone|the others|others|her|him|them|most|the rest|some|people)
                                        (am i|are you|i am|who is|who|which of (us|you)|is anyone|being|be|want to be|i was|everyone here|anyone) _2 (the)? MOST
                                        the MOST (person|girl|one|here|in|of) _2 (here|room|group|ward|unit|us|you|all)?
                                        MOST (here|in (here|the room|the group|this group|the unit|this room))
                                        (am i|are you|i am not|be|being|i am|not) _1 (skinny|thin|small|sick|ill|underweight|light|bony) enough
                                        weigh (less|more) than (me|you|anyone|everyone|us|all|any)
                                        do i look (fat|thin|skinny|big|huge|anorexic|ill enough|sick enough|thin enough|ok in|overweight|underweight|bigger|smaller)
                                        (you|she|they) (do|does) not (even)? look (ill|anorexic|sick|thin|underweight|like you have)
                                        (not|too fat to be|too big to be) (thin|sick|ill|skinny|small) enough (to|for)
                                        (rate|judge|guess) (my|our) (body|weight|legs|stomach|size|arms|figure)
                                        guess how much i
                                        (post|share|show|send|swap|drop|put up|lets see|let us see|see) (me|us)? (your|ur|ya|some|our) _2 (body|bodies|body checks|body check|progress|before and after|stomach|ribs|legs|waist|figure|selfies)
                                        (body check|body checks|bodycheck*)
                                        (before and after|progress) (pic|pics|picture|pictures|photo|photos)
                                        (diet|weight loss|fasting|fast|restricting|calorie|skinny|slimming|starving|starve) (buddy|buddies|partner|partners|pal|coach|twin|challenge|competition)
                                        (buddy|partner|someone|somebody|anyone|friend|people|who wants|wants to|coach) _2 (to|for|want to|wanna)? _1 (lose weight|losing weight|diet|dieting|fast with|fasting|starve|restrict|weight loss|count calories) _2
                                        (lose|losing) weight (with|together)
                                        (who|anyone) _3 (fasting|dieting|restricting) (with me|together)
                                        (how much|what) do (you|u|you all|you lot|people here|people|everyone) (all)? weigh
                                        what (is|are|was) your (weight|weights|bmi|lowest|lowest weight|goal weight|gw|cw|measurements|size|calories)
                                        """
                                                .replace("MORE", more)
                                                .replace("MOST", most)))
                        .unless(
                                CLAUSE,
                                words(
                                        "(do not|not|never|stop|stopped|try not to|avoid|unfollowed|deleted) _2 (compar*|body check*|bodycheck*|rate|ask*|post*|look*)"))
                        .unless(
                                OVERLAP,
                                words(
                                        "(bigger|larger|smaller) than (me|you|us|her|him|them) (dog|car|house)|(dog|cat|house|room|car|garden|wave|problem|group|class|school) _2 "
                                                + more
                                                + "|lighter (in|than) (mood|myself)|looking for (a|someone to) (walk*|knit*)"))
                        .warning(ContentWarning.EATING));
    }
}
