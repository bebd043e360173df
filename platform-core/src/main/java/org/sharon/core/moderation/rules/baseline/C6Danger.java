package org.sharon.core.moderation.rules.baseline;

import static org.sharon.api.moderation.Match.inOrder;
import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;

/**
 * A threat to somebody, or a child or adult who is being hurt. What is happening now is red; what
 * somebody tells about their home is looked at, and stays, because telling is brave.
 */
final class C6Danger {

    private C6Danger() {}

    private static final String VICTIM =
            "(him|her|them|you|someone|somebody|people|everyone|(my|his|her|their|the|your|our) _1 "
                    + "(brother|sister|mum|mom|dad|mother|father|nan|son|daughter|husband|wife|partner|boyfriend"
                    + "|girlfriend|ex|kids|kid|children|child|baby|family|neighbour|neighbours|boss|stepdad"
                    + "|stepmum|dog|cat|house|flat|face|throat|neighbours|teacher|doctor|nurse))";

    private static final String ABUSER =
            "(he|she|they|partner|husband|wife|boyfriend|girlfriend|ex|dad|mum|father|mother|stepdad"
                    + "|stepmum|stepfather|uncle|brother|son|daughter|carer|carers|carer's|neighbour"
                    + "|landlord|hubby|grandad|flatmate|nurse|staff|someone|cousin|babysitter|teacher)";

    private static final String CHILD =
            "(child|children|kid|kids|baby|toddler|(my|her|his|the|their|our) (little|baby|younger|step|half)? _1 (brother|sister|cousin|niece|nephew|son|daughter|boy|girl|stepson|stepdaughter)|little (boy|girl|one|ones|brother|sister|cousin))";

    private static final Match IDIOM =
            words(
                    """
                    (could|would|might) (happily|honestly|just|literally)? (kill|murder|strangle|throttle|swing for|have killed) _8
                    (will|would|is going to|going to) (kill|murder|slaughter) (me|us) (when|if|for|because)
                    (murder|kill|killed|kills) (for|a) _4
                    (killing|killed|kill) (it|time)
                    """);

    private static final Match EVERYDAY =
            words(
                    """
                    (hit|hits|hitting) (the|snooze|a|on|me up|it|record|send|enter|rock) _2
                    (beat|beats|beating|beaten) _3 (at|chess|cards|record|time|score|quiz|game|eggs|traffic)
                    (game|match|football|chess|boxing|karate|film|novel|show|play|fortnite|minecraft|episode)
                    (hit|hits) me (that|like|hard when)
                    """
                            .replace("(a )?", ""));

    private static final String HURTS =
            "(hits|hit|hitting|beats|beat|beating|punches|punched|punching|kicks|kicked|kicking|slaps"
                    + "|slapped|slapping|chokes|choked|strangled|strangles|shoves|shoved|pushed|pushes|threw"
                    + "|throws|hurts|hurt|hurting|burns|burned|burnt|bites|bit|rapes|raped|raping|molests"
                    + "|molested|abuses|abused|abusing|grabs|grabbed|attacks|attacked|batters|battered|starves"
                    + "|starved|locks|locked|smacks|smacked|thumps|thumped|touches|touched|touching|forces"
                    + "|forced|headbutted|stamped on)";

    static Rule rule() {
        RuleCard card =
                RuleCard.of(
                        "C6",
                        "Thank you for telling us. If anybody is in danger now, call 999. A person from"
                                + " the team will read this.",
                        "A threat, or a child or adult who may be in danger.");
        return DeclaredRule.of(
                card,
                Case.of(
                                Verdict.RED,
                                inOrder(
                                        1,
                                        "(going to|about to|will|planning to|want to|ready to|have to|decided to)",
                                        "(stab|kill|murder|shoot|strangle|hurt|attack|batter|burn|poison|run over|beat (the|up)?|smash|suffocate|set fire to|rape|knife|punch|harm|slit|hit|do away with|drown) (the _1 (out|hell) of)? (down|up|in)? "
                                                + VICTIM),
                                words(
                                        "(have|got|get|bought|with|grab|grabbed|holding) (a|the|my)? (knife|gun|hammer|bat|machete|petrol|axe|weapon|acid) _8 (kill|stab|hurt|cut|smash|get|him|her|them|you)"))
                        .unless(
                                OVERLAP,
                                IDIOM,
                                words(
                                        "(not|never|do not|did not|would not) _2 (hurt|kill|harm|hit|want|going)|(want|going|will) to hurt (your|his|her|their|my _2) (feelings)|(kill|hurt) (the|my) (vibe|mood|pain|back|knee)"
                                                + "|will (hit|beat) (you|him|her|them) (up|at|with|when)|(hit|beat) (you|them|him) (up|at)"))
                        .unless(
                                SENTENCE,
                                words(
                                        "(scared|terrified|afraid|frightened|worried|fear|horrified|petrified) (that)? (i|of)|what if i|thoughts|imagin*|picturing|intrusive|would never"))
                        .unless(
                                SENTENCE,
                                EVERYDAY,
                                words(
                                        "(he|she|they|who) (is|was|said|says|are|will) _3 (going to|kill|hurt)"))
                        .unless(CLAUSE, Phrases.PAST),
                Case.of(
                                Verdict.RED,
                                words(
                                        """
                                        (know|found out|find out) where (you|he|she|they) (live|lives|work|works) _8 (coming|come|get|visit|find|sorry|hurt|watch|round)
                                        (coming|come) (for|to get|after) (you|him|her|them) _3
                                        burn (his|her|their|your|the|down) _2 (house|flat|home|down|car)
                                        (want|going|plan*) to (hurt|kill|attack|stab|shoot) (people|someone|everyone|children|kids|strangers|staff|nurses)
                                        """))
                        .unless(
                                OVERLAP,
                                words(
                                        "coming (for|to get|after) (you|him|her|them) (at|by|in|with|tea|after|from (school|nursery))|(wear|wearing|bus|taxi|ambulance|team) _2 coming (for|to get)")),
                Case.of(
                                Verdict.RED,
                                words(
                                        """
                                        (hitting|beating|attacking|hurting|strangling|punching|choking|kicking|raping|threatening) (up)? (me|her|him|them|mum|dad|my (mum|dad|sister|brother|kids|children|baby|nan|son|daughter)) (up)? (right now|now|again now|as i type|at the moment|downstairs)
                                        (locked|hiding|hidden|barricaded) (myself|in|ourselves) _3 (bathroom|bedroom|toilet|room|wardrobe|shed|cupboard|loo|loft) _6 (he|she|they|from|hit|bang*|smash*|knife|scared|trying)
                                        (he|she|they|someone) _6 locked (myself|me) in _2 (bathroom|bedroom|toilet|room)
                                        (has|got|have) (a|the) (knife|gun|machete|hammer) _4 (to my|at my|against|threaten*|outside|downstairs|at the door)
                                        (going|threatening|threatened|says (he|she) will|wants) to kill (me|us|my (kids|children|mum|baby|sister|brother))
                                        (trying|tried) to (kill|strangle|smother|stab) (me|us|her|him) (tonight|now|today|last night|again)
                                        (left|leaves) _1 CHILD (alone|on their own) (now|tonight|right now)
                                        """
                                                .replace("CHILD", CHILD)))
                        .unless(
                                OVERLAP,
                                words(
                                        "(going|will|wants|threatening) to kill (me|us) (for|because|over|lol|haha|once|when (she|he|they|mum|dad|it) (sees|find|finds|hears|hear|reads|gets|get|knows|see)|if i (forget|am late|lose|break|do not|miss|drop|spill))"))
                        .unless(CLAUSE, Phrases.PAST)
                        .warning(ContentWarning.ABUSE),
                Case.of(
                                Verdict.HOLD_AMBER,
                                words(
                                        """
                                        watch your (back|step|mouth)
                                        (better|you) watch (out|it|yourself) _4 (i|we|or)
                                        i know (exactly)? who you (are|really are)
                                        (i|we) (will|am going to|are going to) (find|get|sort|do|have|batter|end|ruin|destroy|bury) you
                                        make you (pay|sorry|regret|suffer)
                                        (you will|you are going to|gonna) (pay for|regret|be sorry|get what|wish you had)
                                        (i|we) (know|found out) where you (live|work)
                                        (get|deserve) what is coming (to you)?
                                        (smash|kick|punch|break) your (face|head|teeth|legs|jaw)
                                        (sleep with one eye open|you are dead|you are a dead)
                                        """))
                        .unless(
                                OVERLAP,
                                words(
                                        "will (get|find|have) you (a|an|some|the|there|sorted|in|on|at|through|back|next)|will (sort|do) you (out|a|some)|dead (right|kind|good|funny|on)"))
                        .unless(
                                SENTENCE,
                                words(
                                        "(he|she|they|ex|dad|mum) (said|says|told|shouted|texted|keeps saying)")),
                Case.of(
                                Verdict.AMBER,
                                words(
                                        """
                                        ABUSER _3 HURTS (me|us|her|him|them|my _2|the (baby|kids|children|dog)|mum|dad|CHILD)
                                        (started|keeps|kept|been|is|was) (hitting|beating|hurting|touching|punching|abusing|threatening|kicking|slapping|starving|strangling) (me|us|CHILD|mum|her|him)
                                        (i am|i feel|so|really|we are) (being|getting) (abused|beaten|hit|hurt|threatened|stalked|exploited|groomed|followed|blackmailed|trafficked)
                                        (is|are|was|were) being _1 (starved|abused|neglected|beaten|hit|hurt|groomed|exploited|touched|mistreated|bullied by staff|locked in)
                                        (scared|frightened|afraid|terrified) (of|for) (him|her|my (husband|wife|partner|boyfriend|girlfriend|ex|dad|mum|son|stepdad|life)|what he|them)
                                        (scared|frightened|afraid|terrified|not safe|unsafe) (to go|at|of going|going) home
                                        ABUSER _2 (threatens|threatened|threatening|stalks|stalking|follows|following|controls|controlling) (me|us|to|my)
                                        ABUSER _2 (take|takes|took|taking|steals|stole|stealing|keeps|controls) (my|her|his|all my|nan's|mum's|dad's) _1 (money|bank card|pension|benefits|card|medication|wages|savings)
                                        ABUSER _4 (will not|does not|do not|did not|never) let (me|her|him|us|them) _1 (eat|leave|out|go|see|sleep|have|speak|use|drink)
                                        ABUSER _3 (leave|leaves|left|leaving) _1 CHILD _2 (alone|on their own|by themselves|unattended|home alone|all night)
                                        (leaves|left|leaving) (her|his|the|their) _2 (alone|on their own) (all|for|at) (night|day|days|hours|home)
                                        (touching|touches|touched|interfering with|abusing|hurting|messing with|grooming) (my|her|his|the|their)? _2 CHILD
                                        (comes|came|coming) (in|into) (my|her|his) (room|bed|bedroom) at night
                                        (i|he|she|they) (raped|assaulted|abused)
                                        (was|been|got|being) (raped|sexually assaulted|assaulted|attacked|stalked|groomed|trafficked)
                                        (domestic|sexual|child|physical|emotional|financial) (abuse|violence|exploitation)
                                        (walking on eggshells|coercive control)
                                        (i|we) (hit|smacked|slapped|shook|hurt) (my|our|the) (child|kid|kids|son|daughter|baby|children|toddler|mum|dad|wife|partner|husband)
                                        (bruise|bruises|bruised|marks) (on|all over|up) (her|his|their|my|the) (arm|arms|face|body|neck|legs|back|kids|baby|child|children)
                                        (starved|starving|neglected) by (her|his|their|the) carers
                                        CHILD _5 (bruised|bruises|neglected|underfed|always hungry|hungry and|locked in)
                                        (kids|children|baby|toddler|girl|boy) next door _5 (bruised|bruises|hungry|screaming|crying all|alone|filthy|hit)
                                        (no food|nothing to eat) in the house for (the)? (kids|children)
                                        """
                                                .replace("ABUSER", ABUSER)
                                                .replace("HURTS", HURTS)
                                                .replace("CHILD", CHILD)))
                        .unless(
                                OVERLAP,
                                IDIOM,
                                words(
                                        """
                                        (he|she|they|dog|cat|baby|toddler|puppy|kitten) (bit|bites|kicks|kicked|hit|grabbed|grabs) (me|my) (hand|finger|toe|ribs|bladder|hair|nose|leg|ankle|with (a|his|her) (toy|teddy|brick))
                                        (beat|beats) (me|him|her|them|us) (at|to|in|by)
                                        (pushed|pushes|threw|throws|hits|hit|hurt|hurts) (me|us|him|her|my|the) (to do|a|so|up|birthday|back|knee|head|leg|feelings|shoulder|foot|hip|in the feels|the most|like|a party|out of my comfort)
                                        (touched|touches) (me|my) (heart|deeply|that|so)
                                        (hits|hit) (my|the) (bus|head on|snooze|funny bone)
                                        (forced|forces) me (to)? (out|rest|walk|smile|laugh|eat cake|go for|see)
                                        (locked|locks) (me|her|him) out
                                        """))
                        .unless(SENTENCE, EVERYDAY)
                        .unless(
                                CLAUSE,
                                Phrases.PAST,
                                words(
                                        "(years ago|used to|left him|left her|my ex used|escaped|survivor|as a child|when i was)"))
                        .unless(SENTENCE, Phrases.REPORTED)
                        .warning(ContentWarning.ABUSE),
                Case.of(
                        Verdict.AMBER_LOW,
                        words(
                                """
                                (could|would|might|will|want to) (happily|honestly|just|literally)? (kill|murder|strangle|throttle|swing for|slap|punch) (him|her|them|you|someone|somebody|whoever|my (husband|wife|partner|boss|brother|sister|kids|son|daughter|mum|dad|flatmate|neighbour|dog|cat|boyfriend|girlfriend|mother))
                                (will|would|is going to|going to|gonna) (kill|murder|slaughter|batter|swing for) (me|us|him|her|whoever|them)
                                """)),
                Case.of(
                                Verdict.AMBER_LOW,
                                words(
                                        """
                                        (used to|was|were|had been|been) _1 (hit|beat|beaten|abuse|abused|hurt|raped|assaulted|attacked|molested|kick|punch|slap|batter|touch) (me|us|mum|by|as|my|at|when)
                                        ABUSER _3 HURTS (me|us|my (mum|sister|brother)|mum)
                                        (abusive|violent|controlling) (husband|wife|partner|ex|relationship|marriage|boyfriend|girlfriend|dad|mum|father|mother|parent|parents|home|childhood)
                                        (domestic|sexual|child|childhood) (abuse|violence)
                                        (abuse|abused|violence) (as a child|in (my )?childhood|survivor)
                                        """
                                                .replace("(my )?", "my? ")
                                                .replace("ABUSER", ABUSER)
                                                .replace("HURTS", HURTS)))
                        .unless(
                                OVERLAP,
                                words(
                                        "(pushed|threw|hits|hit|hurt|hurts|beat|beats|touched|forced|kicked|bit) (me|us|him|her|my|the) (to|a|so|up|back|knee|head|leg|feelings|heart|at|in|by|like|deeply|the most|hand|finger|ribs|bladder)|(hit|hits|hitting) the"))
                        .unless(SENTENCE, EVERYDAY)
                        .warning(ContentWarning.ABUSE),
                Case.of(
                        Verdict.AMBER,
                        words(
                                "(want|going|need|urge|urges) to (hurt|kill|attack|stab) (someone|somebody|people|him|her|them)|(feel like|thinking of|thoughts of|thoughts about|thinking about|fantasis*) (hurting|killing|stabbing|attacking|strangling) (someone|somebody|people|him|her|them|my _1)|(scared|afraid|terrified|worried|frightened) i (will|might|could|am going to) (hurt|kill|stab) _3|(voices|they) (tell|telling|say) me to (hurt|kill|attack) _2")));
    }
}
