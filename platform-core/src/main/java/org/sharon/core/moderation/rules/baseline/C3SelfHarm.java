package org.sharon.core.moderation.rules.baseline;

import static org.sharon.api.moderation.Match.near;
import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.SENTENCE;
import static org.sharon.api.moderation.Scope.TEXT;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;

/**
 * Self-harm.
 *
 * <p>Saying it is welcome and a clinician looks. How and where is held, because it teaches. A fresh
 * wound that needs care is red. Urges that were ridden out, and what is long past, stay visible.
 */
final class C3SelfHarm {

    private C3SelfHarm() {}

    private static final String BODY =
            "(arm|arms|leg|legs|thigh|thighs|wrist|wrists|stomach|belly|skin|hips|hip|ankle|ankles"
                    + "|forearm|forearms|shoulder|shoulders|chest|hand|hands)";

    /** Doing it, in the present or the past. */
    private static final String DOING =
            "((hurt|hurting|harm|harming|harmed|cut|cutting|burn|burning|burned|burnt|stab|stabbing"
                    + "|stabbed|scratch|scratching|scratched|slash|slashed|slashing|punch|punching"
                    + "|punched|hit|hitting|bite|biting|bit|scald|scalding|scalded|injure|injuring"
                    + "|injured) myself"
                    + "|(cut|cutting|cuts|slash|slashed|slashing|slit|slicing|sliced|carve|carved"
                    + "|carving|burn|burned|burnt|burning|stabbed) my _1 "
                    + BODY
                    + "|self (harm*|injur*|inflict*|mutilat*)|selfharm*|self hrm|sh (again|last|urges"
                    + "|today|tonight|urge)|(relapsed|relapse|slipped|clean) (with|on|from|in)"
                    + " (my)? (sh|cutting|self)|urge to (cut|burn|sh)"
                    + "|(hit|hitting|bang|banging|banged|smash|smashing|smack|smacking) my head"
                    + " (on|against|off|into)|(scratch|scratching|scratched|pick|picking|bite|biting"
                    + "|claw|clawing) _3 (until|till|til) (it|they|i) _1 (bleed|bleeds|bled|raw)"
                    + "|(want|wanted|wanting|need|needed|going|urge|urges|tempted|desperate) to (cut|cut"
                    + " again|burn)|(started|stopped|been|keep|kept|stop) cutting (again)?"
                    + "|i (cut|cut again|have cut) (last night|again|yesterday|today|tonight|this)"
                    + "|cut again|(punch|punched|punching|hit|hitting|headbutt*) (the|a|my) (wall|walls|door) _4 (bled|bleed|bleeding|bruis*|knuckles|broke*|swollen))";

    private static final Match ACCIDENT =
            words(
                    """
                    (by accident|accident*|by mistake|oops|silly me|clumsy)
                    (chopping|cooking|shaving|slicing|opening|gardening|playing|running|lifting|sewing|baking|ironing|football|netball|gym|stretching|yoga)
                    (on|with) (the|a|my) (oven|iron|hob|kettle|pan|tray|grill|barbecue|candle|straighteners|paper|tin|can|glass of|toaster|steam|soup|tea|coffee|pizza|bread|knife making)
                    cut myself (some|off|out|a|short)
                    (cut|cutting) myself (some slack|off|a slice|a piece)
                    (urge|urges|want|wanted|going|need|tempted) to cut (my|the|his|her|their|down|out|back|up|and run|corners|a|it|grass|hair|loose|ties|someone|people|off)
                    (cut|cutting) my _1 hair
                    (onion|onions|veg|vegetables|carrots|cake|bread|kitchen|potatoes)
                    (stopped|been|keep|kept|stop) cutting (the|my (hair|grass|hours)|out|down|back|corners|veg|up)
                    i cut (again)? (the|my hair)
                    """);

    private static final Match COPED =
            words(
                    """
                    (but|instead|so|then|and) (i|me)? (just|have|had)? (rang|called|phoned|texted|spoke|talked|told|went|held|painted|walked|waited|managed|did not|have not|asked|used|drew|wrote|cuddled|listened|made|sat|chose|put|got through|distracted|took the dog|had a)
                    instead
                    (resisted|resisting|rode out|riding out|fought|fighting off|surfed|did not act|not acted|without acting|managed not|got through)
                    (free|clean) (from|of|since)
                    # (days|weeks|months|years) (clean|free|without)
                    (a|one|two|three) (day|week|month|year|weeks|months|years) (clean|free)
                    (not|never) _1 (self harmed|self harm|hurt myself|harmed myself|cut myself|cut|harmed|burned myself|burnt myself) (for|in|since|any more)?
                    (stopped|given up|gave up|quit) (self harm*|cutting|hurting|harming|burning)
                    (old|faded|healed) (scars|now)
                    """);

    private static final Match DENIED =
            words(
                    "(not|never|do not|did not|would not|would never|no longer|nor) _3 (hurt|harm|cut|cutting|burn|self) (myself|harm*|my)?"
                            + "|(no) _1 (thoughts|urges|plans) _2 (self|hurt*|harm*|cut*)");

    private static final Match THIRD_PERSON =
            words(
                    "(my|her|his|a|our) "
                            + Phrases.SOMEBODY
                            + " _3 (self|cuts|cut|cutting|hurts|harms|hurting|harming|burns)"
                            + "|(his|her|their) (self harm|scars|cutting)"
                            + "|(he|she|they) (used|is|was|were|has|had|have|does|did) _3 (self|cutting|hurting|harming)");

    private static final String TOOL =
            "(blade|blades|razor|razors|razorblade|sharpener|scalpel|scissors|knife|knives|glass"
                    + "|lighter|cigarette|cigarettes|compass|needle|pin|pins|iron|bleach|stanley)";

    private static final Match DETAIL =
            near(
                    7,
                    TOOL,
                    "(self harm*|selfharm*|(hurt|harm|harming|hurting|cut|cutting|burn|burning|stab)"
                            + " (myself|my|your|the|deeper|across|skin)|cuts are|(my|your|the|inner)"
                            + " "
                            + BODY
                            + ")");

    private static final Match HOW =
            words(
                    """
                    (best|good|safest|easiest|safe) (place|places|spot|way|tool|thing) to (cut|burn|self harm|hurt yourself|harm yourself|hurt myself|hide (cuts|scars|it))
                    (cut|cutting|burn|burning) _2 (across|along|deeper|down|lengthways|sideways|higher) _3 (arm|wrist|thigh|skin|vein|veins|bleed*)
                    (cut|cutting) _4 (so|where|that) (nobody|no one|they|people|mum|staff) _2 (see|sees|notice*|find*)
                    if you (cut|burn|scratch) _6 (bleed*|deep*|less|more|scar*|hide*)
                    (use|used|using|uses) _2 TOOL _8 (BODY)
                    (what|which) (do|did|does|should|can|would) (you|i|people|u|everyone) use (to|for) (cut|self harm|burn|cutting|selfharm|harm)
                    # (cm|mm|inch|inches) deep
                    (scar|scars|scarring) (less|more)
                    (heat|heating|heated) (up)? the (metal|spoon|knife|blade|lighter|paperclip)
                    leaves (no|less) (scar|scars|mark|marks)
                    (blade|blades|razorblade|scalpel|sharpener|compass|stanley) _6 BODY2
                    BODY2 _6 (blade|blades|razorblade|scalpel|sharpener|stanley)
                    how (deep|to cut|do you cut|to self harm|to hide (my|your|the)? (cuts|scars))
                    (cuts|wounds) (are|is|be) (cleaner|deeper|better|straighter)
                    (burn|burning|burned) _4 (until|till) _2 (blister*|smell*|peel*|bubbl*)
                    (hide|hiding|cover*) _2 (cuts|scars|burns) (with|under|from|by)
                    """
                            .replace("TOOL", TOOL)
                            .replace("(BODY)", BODY)
                            .replace("BODY2", BODY));

    static Rule rule() {
        RuleCard card =
                RuleCard.of(
                        "C3",
                        "Thank you for telling us. If you are hurt now, please look at help now. We"
                                + " leave out how and where, because it can be hard for others to"
                                + " read.",
                        "Speaks of self-harm. Red when a wound needs care now; held when it says how or"
                                + " where; otherwise present, past or ridden-out urges.");
        return DeclaredRule.of(
                card,
                Case.of(
                                Verdict.RED,
                                words(
                                        "(DOING) _12 (will not stop|can not stop|would not stop|not stopping|bleeding (a lot|badly|everywhere|heavily)|lots of blood|so much blood|blood everywhere|deep|deeply|deeper|too (deep|far)|stitches|really bad|badly|can not feel|infected|faint*|dizzy|ambulance|a and e|artery|vein)"
                                                .replace("DOING", DOING)),
                                words(
                                        """
                                        cut (too|really|so|very|pretty|quite) (deep|deeply|far)
                                        (need|needs|needed|need some|might need|probably need) (stitches|stitching|glueing) _2
                                        (just|have|i) (slashed|slit|cut|sliced) (my|both my) (wrist|wrists|throat|neck|artery)
                                        (can not|will not|would not|cannot) _2 stop (the)? (bleeding|blood)
                                        (hurt|harmed|cut|burned|burnt|stabbed) myself _2 (badly|bad|really bad|deep|deeply)
                                        (bleeding|blood) _2 (will not|can not|everywhere|heavily|will not stop|badly) _3
                                        """))
                        .with(
                                TEXT,
                                words(
                                        "("
                                                + DOING
                                                + ")|(i|have|just|and) _1 (cut|slashed|slit|burned|burnt|stabbed|hurt)|cut (too|so|really) (deep|far)|"
                                                + TOOL))
                        .unless(
                                CLAUSE,
                                Phrases.PAST,
                                words("last (month|year|week)|(weeks|months) ago"))
                        .unless(
                                CLAUSE,
                                words(
                                        "(want|urge|urges|need|feel like|thinking|thoughts|wanting|wish|wanted) _2 (hurt|harm|cut|cutting|hurting|burn|stab|harming)"))
                        .unless(
                                SENTENCE,
                                ACCIDENT,
                                words(
                                        "nosebleed|nose|gums|period|postnatal|since the birth|dog|cat"))
                        .warning(ContentWarning.SELF_HARM),
                Case.of(Verdict.HOLD_AMBER, HOW)
                        .unless(SENTENCE, ACCIDENT, words("(stopped|stop) hiding"))
                        .warning(ContentWarning.SELF_HARM),
                Case.of(Verdict.HOLD_AMBER, DETAIL)
                        .with(
                                TEXT,
                                words(
                                        "("
                                                + DOING
                                                + ")|(cut|cuts|cutting|burn|burns|burning|bleed*|blister*|scar|scars|harm)"))
                        .unless(
                                SENTENCE,
                                ACCIDENT,
                                words(
                                        "(shave|shaving|shaved|cook*|kitchen|craft*|sew*|knit*|hairdress*|glass of|barber)"))
                        .unless(SENTENCE, COPED)
                        .warning(ContentWarning.SELF_HARM),
                Case.of(Verdict.AMBER, words(DOING))
                        .unless(SENTENCE, ACCIDENT, COPED, Phrases.REPORTED)
                        .unless(CLAUSE, Phrases.PAST, DENIED, THIRD_PERSON)
                        .warning(ContentWarning.SELF_HARM),
                Case.of(
                                Verdict.AMBER,
                                words(
                                        "(self harmed|selfharmed|cut|hurt myself|harmed myself|cut myself|burned myself|burnt myself|hit myself) again|relapsed|relapsing"))
                        .with(TEXT, words(DOING))
                        .unless(SENTENCE, ACCIDENT, Phrases.REPORTED)
                        .unless(CLAUSE, Phrases.PAST, DENIED, THIRD_PERSON)
                        .warning(ContentWarning.SELF_HARM),
                Case.of(Verdict.AMBER_LOW, words(DOING + "|self harm* scars|scars are"))
                        .unless(SENTENCE, ACCIDENT)
                        .warning(ContentWarning.SELF_HARM),
                Case.of(
                                Verdict.AMBER_LOW,
                                words(
                                        "my (old)? scars|(have not|not|never) cut (in|for|since) (#|a|over|ages|months|years|weeks|nearly|almost|about) _2"))
                        .warning(ContentWarning.SELF_HARM));
    }
}
