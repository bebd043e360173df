package org.sharon.perinatal;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/** P6: judging how others feed, give birth or bring up a child. Shame keeps people from asking. */
final class Judgemental {

    private Judgemental() {}

    static Rule rule(Messages messages) {
        String mums =
                "(mums|mum|moms|mothers|mother|mummies|women|woman|parents|parent|people|anyone|girls|mamas)";
        String bad =
                "(poison|lazy|selfish|cruel|wrong|disgusting|abuse|bad|evil|child abuse|neglect|the easy way|easy way out|cheating|failing|failure|failures|unnatural|shameful|a disgrace|damaging|harmful|pathetic|weak|rubbish|junk|a cop out|giving up|quitting|gross|irresponsible|negligent|stupid)";
        String choice =
                "(formula|formula feeding|bottle|bottles|bottle feeding|bottle fed|breastfeeding in public|c section|c sections|caesarean|caesareans|section|sections|epidural|epidurals|dummies|dummy|nursery|nurseries|co sleeping|cosleeping|sleep training|controlled crying|going back to work|working mums|induction|pain relief|combi feeding|baby led weaning|jars|screen time|antidepressants|being induced|weaning early|extended breastfeeding|breastfeeding)";
        return DeclaredRule.of(
                messages.card("P6").helping(RewriteHelp.instead(messages.get("P6.instead"))),
                Case.of(
                                Verdict.HOLD,
                                words(
                                        """
                                        CHOICE (is|are|is just|are just|is so|is for|are for|is pure|was) _2 BAD
                                        CHOICE _2 (is|are) for (lazy|selfish|bad|weak) MUMS
                                        (real|good|proper|decent|natural|true|strong|caring) MUMS (do|would|can|always|never|breastfeed|feed|stay|give|put|manage|cope|cook|make|love|sacrifice|bond|birth|try) _4
                                        you (are|must be|really are) (just|such)? (a|an)? _1 (bad|terrible|awful|rubbish|selfish|lazy|unfit|useless|horrible|neglectful|crap|disgrace) (mum|mother|parent|mom|dad|father)?
                                        breast is best _4
                                        no excuse _1
                                        no excuses
                                        MUMS who _1 (bottle|formula|use|have|work|put|leave|cosleep|co|do not|go back|choose|give|take|can not|let|opt|stop) _8 (are|should|do not|is|need|must|failed|gave up)
                                        (did not|have not|do not|never) (really|actually|properly)? (give birth|given birth|gave birth|count as birth|know real)
                                        not (a)? (real|proper|actual) (birth|mum|mother|mothers)
                                        (should|ought to) be (ashamed|reported) _4
                                        (should not|shouldn't) (have|be having|be allowed) _1 (kids|children|babies|a baby|had (kids|children|a baby))
                                        why (did|do|would) you _1 (have|bother having) (kids|children|a baby|babies) if
                                        (your|that) (baby|child|poor baby) deserves better
                                        poor (baby|child|thing|mite) (with|having) _2 (mum|mother|parent)
                                        (you are|you are just|you were just) (lazy|selfish|making excuses|not trying|giving up|too lazy|too posh)
                                        you (gave up|did not try) (too easily|hard enough|too soon)
                                        too posh to push
                                        """
                                                .replace("CHOICE", choice)
                                                .replace("BAD", bad)
                                                .replace("MUMS", mums)))
                        .unless(
                                SENTENCE,
                                words(
                                        """
                                        (they|she|he|mum|mil|mother in law|midwife|sister|friend|people|someone|everyone|health visitor|society|brain|head|partner) _2 (say|says|said|saying|told|tells|think|thinks|thought|called|calls|commented|keeps)
                                        (i|makes me|made me) (feel|felt|hate|feeling) _4
                                        (sick|fed up|tired) of (hearing|people|being)
                                        (not|nothing|never) _2 (lazy|selfish|wrong|bad|cheating|failing|easy way|a failure)
                                        """))
                        .unless(CLAUSE, words("you are not|are you|am i")));
    }
}
