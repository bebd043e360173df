package org.sharon.perinatal;

import static org.sharon.api.moderation.Match.near;
import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.TEXT;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/**
 * P2: unwanted thoughts of harm coming to the baby. Most new parents have some, and those who are
 * horrified by them are no more dangerous than others; treating them as an emergency does harm.
 * They stay visible and a clinician looks. Never red alone.
 */
final class IntrusiveThoughts {

    /** Somebody thinks or sees it and does not want it. Read by {@link HarmToBaby} as well. */
    static final Match UNWANTED =
            words(
                    """
                    (keep|keeps|kept|always|constantly|can not stop|cannot stop|i) (seeing|imagining|picturing|thinking|visualising|having|getting|worrying|imagine|picture|see)
                    (horrible|scary|intrusive|unwanted|awful|dark|bad|disturbing|terrible|violent|frightening|horrid|weird|nasty|sick|graphic|vivid|evil|upsetting) _2 (thought|thoughts|image|images|picture|pictures|vision|visions|flashes|dreams|ideas)
                    (thought|thoughts|image|images|picture|pictures|flashes|visions|nightmares) (of|about|in my head|that|where|pop)
                    (what if i|in case i|frightened i|scared i|terrified i|afraid i|worried i|petrified i|scared of|terrified of|afraid of|fear of|frightened of|scared to|terrified to)
                    (horrifies|terrifies|scares|frightens|disgusts|sickens|upsets|haunts) me
                    (i would|i will|would) never
                    """);

    private static final String HARM =
            "(drop|dropping|dropped|hurt|hurting|harm|harming|smother|smothering|suffocat*|drown"
                    + "|drowning|stab|stabbing|throw|throwing|shake|shaking|kill|killing|knife|knives"
                    + "|fall|falling|falls|fell|push|pushing|die|dying|dead|burn|burning|scald|choke"
                    + "|choking|strangle|strangling|crush*|hit|hitting|abuse|abusing|molest*|touching|out of"
                    + " the window|down the stairs|under water|in the bath|lose control|losing control|snap)";

    private IntrusiveThoughts() {}

    static Rule rule(Messages messages) {
        String thought =
                "((keep|keeps|kept|always|constantly|can not stop) (seeing|imagining|picturing|thinking|visualising|having|getting)"
                        + "|(horrible|scary|intrusive|unwanted|awful|dark|bad|disturbing|terrible|violent|frightening|nasty|graphic|vivid|evil|upsetting) _1 (thought|thoughts|image|images|picture|pictures|vision|visions|flashes)"
                        + "|(thoughts|images|pictures|flashes|visions|visions) (of|about|where)|intrusive|what if i|i (see|imagine|picture|visualise) (myself|him|her|them|the|my|it|stabbing|dropping|smothering|hurting|throwing)"
                        + "|(frightened|scared|terrified|afraid|worried|petrified|fear) (that)? (i|of) _2 (will|might|may|could|am going to|would|hurting|harming|dropping|snapping|losing)?)";
        return DeclaredRule.of(
                messages.card("P2"),
                Case.of(Verdict.AMBER, near(9, thought, HARM))
                        .with(TEXT, words(Words.BABY))
                        .unless(
                                OVERLAP,
                                words(
                                        "(drop|dropping|dropped) (off|out|in|the (bottle|feed|dummy))|(him|her|them|he|she) off at|milk (drop*)|(hurt|hurting|hurts) (my|when|so|to) (feed|nipples|stitches|back|latch)"
                                                + "|(fall|falling|fell|falls) (asleep|behind|out)|throw* (a|up)|push* (the|a) (pram|buggy|pushchair)|(hit|hitting) (the|a) (wall|milestone*)|(him|her|it) (to)? hurt (my|me)|injection*"))
                        .unless(
                                CLAUSE,
                                words(
                                        "(years|months) ago|with my (first|last|second|eldest)|no longer|used to")),
                Case.of(
                        Verdict.AMBER,
                        words(
                                """
                                intrusive (thought|thoughts|images)
                                (stopped|avoid|avoiding|will not|can not|do not dare|too scared to|scared to|afraid to|frightened to) _1 (bath|bathing|hold|holding|carry|carrying|be alone with|being alone with|bathe|change|changing|go near knives|go near the stairs|go near) _1 (him|her|the baby|my baby|them|it|knives|windows|stairs|the stairs)
                                (thoughts|urge|urges) (of|about|to) (hurt|hurting|harm|harming|kill|killing|shake|shaking|smother|smothering|drown|drowning|drop|dropping|throw|throwing|stab|stabbing) _2 (baby|son|daughter|him|her|them|newborn|twins|child|it)
                                (monster|bad person|dangerous) _4 (thoughts|thinking|think)
                                """)),
                Case.of(
                        Verdict.AMBER_LOW,
                        words("intrusive thoughts|(scary|unwanted) thoughts (about|of|after)")));
    }
}
