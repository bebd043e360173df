package org.sharon.perinatal;

import static org.sharon.api.moderation.Match.inOrder;
import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/** P3: somebody means to hurt the baby, or has. Two people are at risk, and one cannot call. */
final class HarmToBaby {

    private static final String ME_FIRST =
            "(going to|will|want to|wanted to|about to|might|need to|ready to|have to|could|gonna|would|tempted to|feel like|urge to|planning to)";

    private static final String WHOM =
            "(him|her|them|it|(my|the|our|this) _1 (baby|son|daughter|newborn|twins|child|boy|girl|one|bub|infant|toddler)|baby|my little (one|boy|girl))";

    private static final String HURT =
            "(hurt|harm|shake|smother|drown|kill|throw|hit|slap|smack|strangle|suffocate|smash|stab|throttle|poison|beat|punch|choke|silence|bite|scald|burn|get rid of|hurting|shaking|throwing|hitting|smothering|drowning|killing|slapping)";

    private HarmToBaby() {}

    static Rule rule(Messages messages) {
        Match intent = inOrder(1, ME_FIRST, HURT + " " + WHOM);
        Match done =
                words(
                        """
                        (i|have|just|and|husband|partner|he|she|mum|we|boyfriend|ex) _1 (shook|shaken|slapped|smacked|hit|punched|kicked|bit|choked|strangled|smothered|threw|thrown|hurt|harmed|shaking|burned|burnt|scalded|grabbed) WHOM
                        (shook|slapped|smacked|punched|kicked|choked|strangled|smothered) WHOM
                        (put|held|holding|pressed|pushed|pushing|placed|putting) (a|the|my|his|her)? _1 (pillow|blanket|hand|hands|cushion|towel|teddy|duvet) (over|on|against|around|round) (his|her|the|baby's|their|its|my) _1 (face|mouth|nose|head|neck|baby's face)
                        (throw|threw|throwing|chuck|chucked) WHOM (against|at|out|down|across|off|on|onto|into|in)
                        (left|leaving|abandoned|dumped) WHOM (on (his|her|their|its) own|alone|by (himself|herself)|outside|in the|at the|behind) _8 (not going back|not coming back|gone|walked out|walked off|can not go back|will not go back|for good|driving away|far away|never)
                        (drown|kill|smother|take) (him|her|us|them|the baby|my baby|both of us|us both) (and|then) _2 (myself|me|both)
                        (kill|drown|end) (us both|both of us|me and the baby|the baby and me)
                        (dropped|drop|dropping) WHOM on purpose
                        (deserves|needs) a (slap|smack|good shake|hiding)
                        given WHOM (something|some|calpol|piriton|medicine|alcohol) to (shut|knock|keep) _2 (up|out|quiet)
                        """
                                .replace("WHOM", WHOM));
        Match harmless =
                words(
                        """
                        (shook|shake|shaken|shaking) (his|her|the|my) (hand|head|rattle|bottle|milk|formula|toy)
                        (hit|hits) (the|a|me|it) (wall|milestone|mark|off|spot)
                        (hit|hits) (it|him|her) (that|with the|later|like|all)
                        (throw|threw|thrown|throwing) (him|her|them|it|me|us) (a|an|away|up|in the (wash|bin|air))
                        (throw|threw) it (away|out|in|on|up)
                        (beat|kill|hit|smash|burn|bite|silence|shake) it
                        (bit|bite|hit|hits|kicked|grabbed|hurt) (it|them) _2
                        (kick|kicked|kicks) (him|her|them)? (out|off)
                        kill (him|her|my husband|them) (if|for|when|he|she)
                        (he|she|baby|toddler) (bit|hit|kicked|grabbed|slapped|bites) (me|my|him|her|his|it)
                        """);
        Match othersAreMeant =
                words(
                        "(my)? (husband|partner|sister|brother|mum|dad|boss|mother in law|landlord|neighbour|ex|boyfriend|friend) _6 (kill|hit|strangle|throttle|hurt) (him|her|them)");
        return DeclaredRule.of(
                messages.card("P3"),
                Case.of(Verdict.RED, intent)
                        .unless(
                                OVERLAP,
                                harmless,
                                words("(not|never|do not|would not|will not|did not) _3 " + HURT))
                        .unless(SENTENCE, IntrusiveThoughts.UNWANTED, othersAreMeant),
                Case.of(Verdict.AMBER, intent)
                        .unless(
                                OVERLAP,
                                harmless,
                                words("(not|never|do not|would not|will not|did not) _3 " + HURT))
                        .unless(SENTENCE, othersAreMeant),
                Case.of(Verdict.RED, done)
                        .unless(OVERLAP, harmless)
                        .unless(
                                SENTENCE,
                                IntrusiveThoughts.UNWANTED,
                                words("(years ago|when i was (little|a child|small)|in the film)")),
                Case.of(
                        Verdict.RED,
                        words(
                                """
                                (can not|could not|do not think i can) stop (myself|me) _8 (hurt*|harm*|shak*|hit*|throw*|smother*)
                                (i am|i was) (dangerous|a danger|not safe) (to|with|around|for) (him|her|my baby|the baby|them|my son|my daughter)
                                (baby|he|she) is not safe with me
                                """)),
                Case.of(
                        Verdict.AMBER_LOW,
                        words(
                                """
                                (crying|colic|screaming|teething|broken sleep|night feeds|reflux|this baby|sleep regression) _4 (killing me|death of me|finish me|drive me mad|driving me mad|breaking me|send me over|do me in|push me over)
                                (killing me|death of me)
                                """)));
    }
}
