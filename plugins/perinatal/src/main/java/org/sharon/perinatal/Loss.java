package org.sharon.perinatal;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/**
 * P4: the loss of a baby. It may be said everywhere; outside the loss room its author is asked
 * whether to put a warning on it, for those who are expecting. In the loss room nobody is asked.
 */
final class Loss {

    private Loss() {}

    static Rule rule(Messages messages) {
        Match lost =
                words(
                        """
                        (lost|losing|lose|loss of|mourning|grieving|buried|grieve) (my|our|the|a|his|her|their|another|one|both|two|#) _1 (baby|babies|son|daughter|boy|girl|twins|twin|child|pregnancy|pregnancies|bean|bump)
                        (lost|losing) (him|her|them) (at|in|to|before|when|during|after) _2
                        (lost|losing) (baby|babies)
                        (miscarr*|stillb*|ectopic|molar pregnancy|tfmr|chemical pregnancy|blighted ovum)
                        (still birth|still born|born (sleeping|asleep|too soon|still))
                        (no|not a|not find a|could not find (a|the)|without a|stopped) (heartbeat|heart beat)
                        (no|not a|could not find (a|the)|not find (a|the)) heartbeat
                        heart (had)? (stopped|stopped beating)
                        termination (for|of)
                        (had|having|have|a) (a)? (termination|medical abortion|abortion)
                        (neonatal|cot|infant|crib) (death|loss|deaths)
                        (baby|she|he|son|daughter|twin|twins|boy|girl|babies|one of them) (has|had|have)? (just|sadly)? (died|passed away|did not make it|did not survive|never came home|was stillborn|slipped away|passed|gained (his|her) wings|grew wings)
                        (my|our|an|her|his) angel (baby|babies)
                        (would have been|should have been|was meant to be) (his|her|their|my|our|the|a) _1 (due date|first birthday|birthday|first christmas|week|months)
                        (baby|pregnancy) loss
                        """);
        return DeclaredRule.of(
                messages.card("P4"),
                Case.of(Verdict.NUDGE, lost)
                        .unless(
                                OVERLAP,
                                words(
                                        """
                                        (baby|babies|twin|twins|boy|girl|child|bump|pregnancy) (weight|dummy|sock|socks|monitor|bag|bottle|shoe|shoes|hat|blanket|toy|toys|group|wipes|brain|seat|carrier|photos|name|names|book|pram|teddy|notes|app|pillow|cravings|glow)
                                        (the|my|our) (baby's|twin's|son's|daughter's|boy's|girl's|child's)
                                        (dog|cat|nan|grandad|gran|grandma|mum|dad|phone|car|battery|hamster|plant|telly|laptop) (has|had)? (died|passed away)
                                        lost (him|her|them) (in|at) (the)? (park|shop|supermarket|shops|aldi|crowd|soft play|a game|tesco)
                                        passed (the|his|her|their|out|me|it|him|on)
                                        """))
                        .unless(
                                SENTENCE,
                                words(
                                        "(not|never|no) _2 (miscarried|miscarriage|lost a baby|stillb*)"))
                        .quietIn("loss")
                        .warning(ContentWarning.BABY_LOSS),
                Case.of(Verdict.NONE, lost).warning(ContentWarning.BABY_LOSS));
    }
}
