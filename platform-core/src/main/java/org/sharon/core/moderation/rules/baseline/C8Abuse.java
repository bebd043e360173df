package org.sharon.core.moderation.rules.baseline;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;

/** Insults to a member, and hate. Hard words about oneself, an illness or a printer stay. */
final class C8Abuse {

    private C8Abuse() {}

    private static final String NASTY =
            "(pathetic|disgrace|disgraceful|clown|muppet|nobody|attention seeking|attention seeker|attention seekers|idiot|idiots|moron|morons"
                    + "|stupid|thick|dumb|disgusting|worthless|useless|scum|trash|loser|losers|freak|freaks"
                    + "|nutter|nutters|psycho|psychos|mental|mentalist|retard|retards|retarded|spastic|spaz"
                    + "|ugly|fat|vile|selfish|waste of space|waste of oxygen|waste of time|joke|liar|liars"
                    + "|fake|faker|fakers|a fraud|lazy|evil|toxic|cow|bitch|cunt|twat|prick|dick|dickhead"
                    + "|wanker|tosser|bellend|arsehole|asshole|bastard|slag|slut|whore|knob|pig|snowflake"
                    + "|snowflakes|drama queen|crybaby|coward|cretin|imbecile|creep|pervert|paedo|nonce|brat"
                    + "|embarrassing|embarrassment|crazy|insane|nuts|mad|weirdo|weirdos|narcissist|scrounger"
                    + "|scroungers|sponger|spongers|parasite|parasites|vermin|subhuman|animals|savages|filth"
                    + "|dirty|sick in the head|not right in the head|off your head|so full of|boring|bore|tiresome)";

    private static final String SWEARING =
            "(fuck|fck|fuk|fk|fucking|fuckin|bloody|sodding|effing|f|fcking|fuking|fing|fkin|absolute|complete|total"
                    + "|utter|such|so|really|just|proper|massive|right|little|fat|old|stupid|silly|dirty|horrible"
                    + "|selfish|pathetic|lazy|a|an|the|all|nothing but|very|too|being|clearly|obviously|actually)";

    private static final String PEOPLE =
            "(immigrants|migrants|foreigners|muslims|jews|christians|hindus|sikhs|blacks|black people|asians"
                    + "|asian people|whites|gays|gay people|lesbians|trans people|trans|trannies|gypsies"
                    + "|travellers|refugees|asylum seekers|disabled people|the disabled|autistics|autistic people"
                    + "|women|men|poles|romanians|indians|pakistanis|africans|scousers|benefit claimants"
                    + "|mental people|schizos|schizophrenics|borderlines|fat people|anorexics|addicts|junkies)";

    static Rule rule() {
        RuleCard card =
                RuleCard.of(
                                "C8",
                                "This may hurt somebody. You can disagree and say how you feel, without"
                                        + " names for people.",
                                "Insults a person or a group of people.")
                        .helping(
                                RewriteHelp.instead(
                                        "I see this differently, and I am finding it hard to stay"
                                                + " calm."));
        Match told =
                words(
                        """
                        (he|she|they|it|brain|head|voice|voices|ex|mum|dad|boss|husband|wife|partner|people|someone|sister|brother|illness|anorexia|depression|ocd|kids|girl|boy|man|woman|everyone|bullies|teacher) _3 (said|says|saying|say|called|calls|calling|told|tells|telling|tell|shouted|shouts|thinks|thought|think|made|makes|make|screams|keeps)
                        (being|been|was|were|got|get) (called|told)
                        (call|calling|called|calls) (me|myself|her|him|us|themselves)
                        (tell|telling|told) myself
                        (think|thought|feel|felt|know|believe|thinking|feeling|worry|worried) (that)? (i|like|so)
                        """);
        return DeclaredRule.of(
                card,
                Case.of(
                                Verdict.HOLD,
                                words(
                                        """
                                        (you|u|ya|yous|youse|you lot|you people|you guys|all of you|you all|your lot|everyone here|everyone on here|people (here|like you|on here)|this lot) (are|r|must be|is|were|sound|look|seem|really are|always were) _1 SWEAR? SWEAR? NASTY
                                        (you|your|ur) (are|r)? (SWEAR) (SWEAR)? NASTY
                                        (you|your|ur|u) NASTY
                                        (you|u) (SWEAR)? NASTY (cow|bitch|idiot|person|little|freak|brat|man|woman|thing|loser|moron|liar)
                                        you (make|made) (me|us|everyone) (sick|vomit|puke|cringe|want to throw up)
                                        you people (make|are|disgust)
                                        (bunch|load|pack|group) of SWEAR? NASTY
                                        (shut|shut the SWEAR) (up|your (mouth|face|gob|trap))
                                        (fuck|fck|fuk|piss|bugger|sod|eff|f) off
                                        (fuck|fck|screw|sod) (you|u|ya|the lot of you)
                                        (get|go) (lost|to hell|stuffed|screw yourself)
                                        (go|get|send them|fuck off|piss off) _1 (back)? (to)? (where you (came|come) from|your own country|back to your)
                                        (send them|deport (them|the lot|all)) _1 (back|home)? _2
                                        (nobody|no one) (likes|wants|cares about|asked|believes|cares what) (you|u|your) _2
                                        you (just)? (want|like|love|crave|need) (the)? attention
                                        (just|only|always|clearly|obviously) (faking|making it up|after attention|attention seeking|seeking attention|putting it on|milking it|crying wolf|faking it) _4
                                        (are|is|r) _1 faking (it)? _3
                                        (stop|quit) (whining|moaning|whinging|bleating|feeling sorry for yourself|being (so)? (pathetic|dramatic|selfish|lazy|stupid)|your whining|making excuses|attention seeking) _4
                                        (you|u) (do not|never) deserve (help|support|to be here|a (bed|place|family|child)|kids|friends|your)
                                        (man up|grow up|get a life|get over yourself|get a grip|snap out of it)
                                        (what a|such a) SWEAR? NASTY (excuse|human|person|thing to say|man|woman|mother|father|bunch|lot)
                                        (kill|deport|shoot|hang|gas|burn|ban|drown|exterminate|bomb) (all|every|all of)? (the|these|those)? PEOPLE
                                        stop being (such|so) (a|an)? SWEAR? (baby|child|princess|victim|NASTY)
                                        (others|other people|people) have it (so much|much|a lot|far)? worse _2
                                        (get|go|piss|clear) (out|off) (of)? (this|the|our) (group|forum|room|chat|site) _3
                                        get out of here you _2
                                        no wonder (your|you|he|she|nobody|everyone|they|no one|people) _4 (left you|left|hates you|hate you|dumped you|likes you|can not stand you|leaves|alone|avoid you)
                                        (you|ur|u) (weirdo|weirdos|freak|freaks|loser|losers|moron|idiot|clown|creep|scum|psycho)
                                        PEOPLE (are|should|r|ruin|deserve|need to|do not belong|make me|must|have no) _6
                                        (hate|cannot stand|can not stand|sick of|fed up with) (all)? (the|these)? PEOPLE
                                        (nigger|niggers|paki|pakis|chink|chinks|faggot|faggots|fag|poof|poofs|tranny|trannies|dyke|dykes|gyppo|pikey|pikeys|spastic|retard|retards|kike|golliwog|wog|raghead|coon|mong|spaz|spacker)
                                        (stupid|fat|ugly|thick|dirty|horrible|selfish|nasty|silly) (cow|bitch|cunt|slag|whore|bastard|pig|git|twat|sod)
                                        """
                                                .replace("NASTY", NASTY)
                                                .replace("SWEAR", SWEARING)
                                                .replace("PEOPLE", PEOPLE)))
                        .unless(
                                OVERLAP,
                                words(
                                        """
                                        you (are|were) (not|never) _4
                                        (my|their|some|these|those) others have it worse
                                        no wonder (they|people|he|she|everyone) _1 (left|are|is) (early|tired|stressed|happy|home)
                                        you (are|look|sound|must be) (sick|mad|crazy|nuts|insane|so|too|boring|fat)? (with|about|about (it|this)|to be|if|for|kind|hard on|lovely|brave|brilliant|enough|much|right|good|strong|welcome)
                                        (are you|do you (think|feel)|if you (are|feel)|when you (are|feel)|you (might|may|can|could) (feel|be|think)|you (feel|felt|think)) _4
                                        (so|too|not|such|just|really|a) (called|joke)
                                        shut up (shop|about me)
                                        (stupid|silly|ugly|fat|mad|crazy|old|dirty) (printer|phone|computer|laptop|form|cat|dog|car|illness|disorder|question|thing|bus|weather|me|jeans|joke|mistake|o'clock)
                                        your (ugly|fat|stupid|mad|crazy|dirty|lazy|little|old) (sister|cat|dog|jumper|car|hoodie|plate|bowl|cup|sunday|day|days|christmas|one|ones|boy|girl|brain|disease)
                                        your (mental|so|little|very|really|just|total|too|old|absolute|right|such|a|an|all|the|being|actually|boring|dirty|lazy|mad|evil|liar) (health|one|ones|good|best|own|star|legend|helpful|kind|worker|team|state|wellbeing|illness|health's|plan|support|capacity)
                                        PEOPLE (are|should|deserve|have|need to|must) _2 (welcome|amazing|great|equal|lovely|treated|heard|respected|paid|better|brave|struggling|believed|support|kinder|kindness|like us|people|human|more|less|also|the same|in|at|on|often|not|allowed|able|get|given|have|feel|be|dying|waiting|left)
                                        sick of (the|these|all) (women|men) _1 (adverts|in)
                                        (get a grip|grow up|man up|snap out of it) (on|of)? (it|the|my|things|myself)
                                        (i|me|we|myself) (need|have|want|must|should|wish|had|try*) _2 (to|could)? (grow up|man up|get a grip|get over (it|myself)|get a life)
                                        """
                                                .replace("PEOPLE", PEOPLE)))
                        .unless(CLAUSE, told)
                        .unless(
                                SENTENCE,
                                words(
                                        "(told|tell|telling|saying|said|says) (me|us|myself|her|him) (to|that|i)|quote|they said")),
                Case.of(
                                Verdict.HOLD,
                                words(
                                        "(what|such|you|absolute|complete|total|utter) (a|an)? (SWEAR)? (cunt|twat|wanker|bellend|dickhead|arsehole|moron|cretin|scumbag|bitch|slag|slut|whore|nonce|prick)"
                                                .replace("SWEAR", SWEARING)))
                        .unless(CLAUSE, told));
    }
}
