package org.sharon.core.moderation.rules.baseline;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.OVERLAP;
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
 * Asking for or giving a method of suicide, and pushing somebody towards it.
 *
 * <p>Both harm the reader, and both say that somebody may be in danger now. The words are held and
 * a clinician looks at once.
 */
final class C2Method {

    private C2Method() {}

    private static final String MEDICINE =
            "(pills|pill|tablets|tablet|meds|medication|paracetamol~|paracetamols|ibuprofen|aspirin"
                    + "|codeine|insulin|antidepressants|sleeping (pills|tablets)|propranolol"
                    + "|diazepam|sertraline|lithium|amitriptyline|morphine|antihistamines)";

    private static final Match HOSTILE =
            words(
                    """
                    (nobody|no one|no body|none of us) _1 (cares|care|bothered|wants you|likes you|loves you|needs you|believes you|will cry|will miss you|would miss you|will care|would care|would notice)
                    (better|happier) (off)? (without you|if you (was|were) (dead|gone))
                    (stop|quit) (moaning|whining|talking about it|going on|threatening|crying)
                    get it over with
                    (coward|attention seeker|attention seeking|you (never will|have not got the))
                    (do|doing) (us|everyone) (all)? a favour
                    what are you waiting for
                    waste of (space|air|oxygen)
                    """);

    static Rule rule() {
        RuleCard card =
                RuleCard.of(
                        "C2",
                        "We do not share ways to die here. We have told the team."
                                + " If you are thinking about it, please look at help now.",
                        "Asks for or gives a method of suicide, or pushes somebody towards it.");
        return DeclaredRule.of(
                card,
                red(words(
                                """
                                kys
                                (just|go|then|should|and|please|hope|could|must|might as well|better|why do not|you|can) (you)? (go)? (and)? _1 (kill|hang|top|off|shoot|drown|unalive|end) (yourself|yourselves|urself)
                                (kill|hang|top|drown|off|shoot) (yourself|urself)
                                (go|hope you|you should|wish you would|please) (and|just|to)? (die|drop dead|overdose|drink bleach|jump off)
                                (nobody|no one|none of us|not one person) (would|will) (even)? miss you
                                (world|everyone|everybody|we|they|family|kids|room|group) (would|will|is|are|would all|all) (be)? _1 better (off)? (place)? (without you|if you (was|were) (dead|gone|not here))
                                (just|should|then|better|you) _1 (end it|end it all|end your life|end yourself|take your own life)
                                if you (really|actually)? (meant|mean|wanted|want|were|was) (it|to|to die|serious|to do it) _2 you would (have|of|just)? _2 (done|do|did|gone|be dead)
                                top yourself
                                you (would|should|deserve|are|will) _2 (be)? (better off dead|dead|to die|to be dead)
                                (wish|hope) you (were|was|are|die|would die|drop) _1 (dead|die)?
                                take (the whole|a whole|the entire|all|every|both) _3 (box|packet|bottle|boxes|lot|pack) _3
                                """))
                        .unless(
                                OVERLAP,
                                words(
                                        "(please do not|never|do not (ever|go and|even)?) (kill|hang|hurt|end) (yourself|it|your life)"
                                                + "|(to|wanting to|want to|thinking of|thoughts of|thought of|thinking about|feel like|told (me|her|him) to) _1 (kill|hang|end|killing|top) (yourself|it|it all|your life)"
                                                + "|(i|we|to|did|not|have|prescribed|should i|can i|antibiotics) _2 take (the|a|all) _4|you (are|would|will|should) _2 (dead|dead to|be dead) (right|good|funny|on|kind|brave|lovely|chuffed|proud|tired|brilliant|set|keen)|(end it) (with|there|on)|you (can|could) (end|just) (it|end)? (with|call)")),
                red(words(
                                "(just|please|go on|go and|go ahead and)? (do it|jump|end it) (then|already|you coward)?"))
                        .with(TEXT, HOSTILE)
                        .unless(
                                TEXT,
                                words(
                                        "ring (them|the|your)|you can do (it|this)|believe in you|book the|call (them|the|your)|proud")),
                red(words("(get it over with|go on then|do it)"))
                        .with(
                                TEXT,
                                words(
                                        "(nobody|no one|world|everyone) _3 (miss you|without you|wants you)|top yourself|kill yourself")),
                red(words(
                                """
                                (how many|how much) (of them|of these|do i|do you|does it|would it|would i|will it|would you)? _1 (would be enough|is enough|would do it|will do it|would it take|does it take|it takes|do you need to take|i need to take|need to take|would i need|would kill|to kill|to end|to die|would finish)
                                (how many|how much) _1 MEDICINE _6 (take|takes|enough|die|kill|fatal|lethal|overdose|dangerous|end|too many|it|need|toxic)
                                """
                                        .replace("MEDICINE", MEDICINE)))
                        .unless(
                                SENTENCE,
                                words(
                                        """
                                        (cost|costs|pay|fix|paint|wool|flour|money|time|session|sessions|repair|persuade|fill|cover|feed|chairs|cakes|sandwiches|biscuits|people|reminder|reminders|party|guests|cbt|therapy|course|eggs|cups|recipe|form|forms|tickets|miles|volunteers|stamps|litres|bags)
                                        (pharmacist|doctor|gp|nurse|headache|cold|period|migraine|prescribed) _6 (said|says|told|ask|safe|maximum)
                                        (max|maximum|safe|safely|a day|per day|in a day)
                                        """)),
                red(words(
                                """
                                (painless|painlessly|quick|quickest|quickly|easy|easiest|easier|fast|fastest|best|peaceful|least painful|surest|certain|reliable|effective|pain free|foolproof|guaranteed|good|nicest|kindest|cleanest) _1 (way|ways|method|methods|thing) _1 (to go|to die|to end it|to end (my|your|it|things) _1 _1|to do it|to kill|of dying|of suicide|of ending|out of (life|this life)|to suicide|for suicide|to not wake up|to overdose|to hang)
                                (painless|peaceful|quickest|fastest|easiest|surest|reliable|effective) (method|methods|way out|death|suicide)
                                (is there|any|a|what is the|know a|know any|tell me a|find a) (way|ways|method|methods) (to die|of dying|to end (it|my life)|to kill (myself|yourself|oneself))
                                (way|ways) to die (that|without|with|which|quickly|painlessly|in your sleep)
                                (suicide|dying|death) (method|methods|tips|forum|forums|kit|bag|pact|pacts|guide|instructions)
                                (method|methods) (of|for) (suicide|dying|ending)
                                (lethal|fatal|deadly|killer) (dose|doses|amount|combination|mix|overdose|quantity)
                                (dose|doses|amount|combination|level|quantity) _3 (fatal|lethal|deadly|kill you|would kill|enough to die)
                                (is|are|would|be) _4 (fatal|lethal) (dose|amount|if|in|at|to)?
                                how (high|far|deep|long|much|many|hot|cold|fast) _6 (survive|to die|fatal|lethal|be dead|kill you|before you die|until you die|lose consciousness)
                                how (to|do i|do you|do people|would i|would you|can i|can you|could i|does (a person|someone|one)) _1 (kill (myself|yourself|themselves)|die (quickly|painlessly|without)?|end (my|your|their) life|end it all|tie a _1 (noose|knot that)|hang (myself|yourself)|overdose|commit suicide|unalive|slit)
                                (know|anyone|tell me|show me) _3 how to _2 (tie|make) (a|one|the) (noose|one that holds|rope|knot)
                                how to tie (one|a noose|a rope|the rope)
                                can (you|i|one|someone|people) (really)? (die|overdose|od) (from|on|of|by|with) _3 (taking|too|MEDICINE|starv*|vomit*|laxatives|how|bleach|drinking|not)
                                (which|what|whats) _1 (MEDICINE|poison|drugs|drug|chemicals) _4 (quickest|fastest|fatal|lethal|kill|kills|to die|end it|strongest to|work best to|dangerous in|best for (dying|ending|it all))
                                (which|what) _3 (quickest|fastest) to (end|die|go)
                                where (can|do|could|would|to) (i|you|we|people)? (buy|get|find|order) _4 (to (end|die|kill|do it with)|that (kills|will kill)|noose|cyanide|nitrite|helium|poison)
                                (nitrogen|helium|sodium nitrite|carbon monoxide|cyanide|exit bag) _6 (die|death|peaceful|painless|work*|buy|method|end|quick*)
                                (suicide|death) pact
                                (looking for|want|need|find|anyone|someone|somebody|who wants) _4 (to do it with me|to die with|to go with me|die with me|do it together|pact|die together|end it (together|with me))
                                (you|it) will (not|never) wake up if you (take|mix|swallow)
                                (take|mix|swallow) _6 (MEDICINE|alcohol|vodka) _6 (you will (not|never) wake|you will be dead|and that is it|it will kill you|you will die|lights out)
                                (will|would) not survive (the|a) (drop|fall|jump)
                                (is|are|would|will|could) # _2 MEDICINE _4 (enough|fatal|kill|kills|lethal|finish)
                                (which|what|where|any|know a|nearest) _3 (bridge|building|cliff|roof|storey|tower|platform|crossing) _3 (highest|tallest|high enough|barrier*|jump|to jump|unlocked|no fence)
                                how to (do it|end it|die|go) _6 (works first time|work first time|works|painlessly|without pain|without (being|anyone) (found|stopped|stopping)|for sure|properly this time)
                                (best|easiest|quickest|fastest|surest|painless) (method|way) (is|would be|has to be) _2 (helium|nitrogen|hanging|pills|overdose|jumping|gas|carbon|bleach|charcoal|train|insulin|tablets|drowning|exit|rope|nitrite)
                                """
                                        .replace("MEDICINE", MEDICINE)))
                        .unless(
                                SENTENCE,
                                words(
                                        """
                                        (stop|stops|stopped|prevent|prevention|awareness|documentary|film|article|training|course|charity|novel)
                                        (fatal|lethal) (accident|error|flaw|attraction|to (dogs|cats)|weapon)
                                        (make|making) (a)? (friend|friends)
                                        (dog|dogs|cat|cats|plants|slugs|weeds|ants|wasps|rabbit|hamster|battery|phone)
                                        """))
                        .unless(CLAUSE, Phrases.PAST));
    }

    private static Case red(Match match) {
        return Case.of(Verdict.RED, match).warning(ContentWarning.SUICIDE);
    }
}
