package org.sharon.core.moderation.rules.baseline;

import static org.sharon.api.moderation.Match.inOrder;
import static org.sharon.api.moderation.Match.near;
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
 * Suicidal intent and thoughts.
 *
 * <p>Talking about suicide is safer than silence, so a thought is never held: a clinician looks.
 * Red needs the writer's own intent, plan, means, time, goodbye, or an act that has been done. What
 * is clearly past, denied, reported or professional goes on the list that staff read.
 */
final class C1Suicide {

    private C1Suicide() {}

    /** Ways to do it, as one says them after "going to" or "thinking of". */
    private static final String ACT =
            """
            ((kill|killing|hang|hanging|drown|drowning|shoot|shooting|gas|gassing|poison|poisoning|unalive|unaliving|off|offing|top|topping|electrocute|delete|suffocate|suffocating|suicide|suiciding) myself\
            |(end|ending) (it|it all|everything|my life|my own life|this life|the pain|my pain|my suffering|my misery|myself)\
            |(take|taking) my own? life\
            |kms|unalive|unaliving|un alive|un aliving|sewerslide\
            |(jump|jumping|throw myself|throwing myself|hurl myself|step|stepping|leap|leaping) (off|from|in front of|under|out of|onto|into|over) of? _4 (bridge|roof|building|train|trains|park|platform|cliff|window|balcony|tube|traffic|lorry|bus|tracks|river|motorway|flats|storey|edge|dual)\
            |(drive|driving|crash|crashing|steer) (my car|the car|it|myself)? (into|off) _3 (wall|tree|bridge|cliff|river|lorry|traffic|road)\
            |(walk|walking) (into the (sea|river|lake|traffic|road)|in front of|onto the (tracks|line|motorway))\
            |overdose~|overdosing|od\
            |(take|taking|swallow|swallowing|neck|necking|down|downing) (all|every|the whole|a load of|loads of|too many|them all|the lot|an overdose|every last) _4 (pills|pill|tablets|tablet|meds|med|medication|paracetamol|paracetamols|antidepressants|insulin|packet|packets|box|bottle|stash)\
            |(take|taking) (them all|all of them|an overdose|the lot)\
            |(slit|slitting|slash|slashing|cut|cutting) my (wrists|wrist|throat)\
            |(commit|committing) suicide~?\
            |do myself in|doing myself in|finish (myself|it all) off?|be gone for good)""";

    private static final Match MENTION =
            words(
                    """
                    suicid*
                    suicide~
                    suicidal~
                    (kill|killing|killed|hang|hanged|hung|drown|drowned|shoot|unalive|off|top|topped) (myself|meself)
                    (kill|kills|killing|killed|hanged|hung) (himself|herself|themselves|themself)
                    (took|take|taking|taken) (my|his|her|their) own life
                    kms
                    unalive
                    unaliv*
                    un alive
                    (sewerslide|sewer slide)
                    (end|ending|ended|finish) (my|his|her) own? life
                    (end|ending) it all
                    (want|wanting|wish|need|needing|ready|thinking of|thought of|thoughts of|think about|thinking about|like|just) (to|of|about)? (end|ending) (it|everything|my suffering|my pain|the pain)
                    (want|wanted|wants|wanting|wish|wishing|going|hope|hoping|ready|like|prefer|pray|deserve|deserves|rather|better|happy|begging|willing) (to|i could|i would)? (just)? (to)? (die|dying)
                    (thinking|thoughts|think|thought|dream|dreaming|fantasise|fantasising|idea) (of|about) (death|dying|my own death|being dead|not being here|not being alive|not being around)
                    (rather|wish i was|wish i were|wishing i was|wanting to|want to|better off|hope to|would) (be)? dead
                    i (should|ought to|deserve to|would be better) _1 (be dead|die)
                    do not deserve to (live|be alive|be here|exist)
                    (do|did|does) not _2 (want|wanting) to (be here|live|exist|wake up|be alive|be around|carry on living|keep living|go on|carry on|see tomorrow|keep going)
                    (do not|not|never) (wake|waking) up (again|tomorrow|one day|in the morning|at all)
                    (wish|wishing|hope|hoping|pray|praying|rather|could|just) _6 (not|never) wake up
                    (fall|go to) asleep? _2 (and|to) (not|never) wake
                    (wish|wished|wishing) i (was|were|had) (not|never) _1 (born|here|alive|been born|exist*)
                    (wish|wished|wishing) i (did not|could not|could stop) exist*
                    stop existing
                    (better off|better place|easier|happier) (if i (was|were) (not here|gone|dead|not around)|without me)
                    (nobody|no one|no body) (would|will) (miss me|notice|care|even notice|even care|even miss me) (if i _4 (gone|died|dead|disappeared|here))?
                    (no|not any|not see a|any|can not see a) (point|reason) (in|of|to) (living|life|live|going on|go on|carrying on|carry on|being here|being alive|be here|exist*)
                    point (in|of) (living|life|going on|carrying on|being here|being alive|it all|any of it|existing|me being)
                    life (is|just is) not worth
                    (not|never) worth living
                    (tired|sick|done|finished|fed up|bored) (of|with) (living|life|being alive|existing|this life)
                    (hate|hating) (being alive|living|life)
                    (give|giving|given) up on (life|living)
                    (want|wants|wanting|wanted|wish|wishing|like|going) (i could|to) (just|simply)? (disappear|vanish)
                    disappear (for ever|forever|for good|and never)
                    (dark|darkest|bad|unsafe) thoughts _4 (dying|death|alive|ending|myself|dead|here)
                    (can not|do not think i can|can hardly) (go on|carry on|keep going|keep living|live like this|live with this|keep doing this|do this|take this|take it) _1 (any more|no more|any longer|much longer)
                    (can not|can) (do this|go on|take this|take it|live like this) no more
                    (overdose~|overdosed|overdosing|od)
                    (jump|jumping|throwing myself) (off|in front of|under) _4 (bridge|roof|building|train|park|cliff|balcony|tube|motorway)
                    (slit|slash|slitting) my (wrists|wrist|throat)
                    (when|once|after) i am (gone|dead|not here|no longer here)
                    will not be here (tomorrow|next week|next month|next year|for long|much longer)
                    (do not|did not) see myself (alive|living|here|getting old|making it)
                    (tempted|considering|considered|thinking|contemplat*|planning) (to|of|about)? (end*|overdos*|jumping|dying|death) (it|it all|in front|off)?
                    (die|dead) in my sleep
                    life (is|feels|has become) (pointless|meaningless|hopeless|over|not worth|unbearable|too (hard|painful|much) to)
                    (i|just) want out (of (this|life|here|it))?
                    want (it|it all|everything|the pain|this) (all)? to (end|stop|be over)
                    (can not|can no longer|do not know how to) (go on|carry on|keep going)
                    (ways|way|how|about|of) to (end it|end it all|die|end my life|kill myself)
                    burden (to|on) _4 (better|happier|relieved|without)
                    (cope|manage|do|get on|be|live) _1 (better|fine|happier|ok) without me
                    (nothing|no reason|little|not much) (left)? to live for
                    no (future|way out|hope left|escape)
                    (want|going|need) to be (with|reunited with) (my|him|her) _2 (in heaven|up there|again)
                    (nobody|no one) would (care|cry|come|be sad) if i _3
                    (do|did) not want (this|my) life
                    do not want to (live|be alive|exist|be here)
                    """);

    /** Words in which nobody speaks of dying. */
    private static final Match IDIOM =
            words(
                    """
                    suicide squad
                    (die|dying|dead|died) (of|from|with) (boredom|embarrassment|shame|laughter|laughing|cringe|hunger|thirst|cold|joy|heat|happiness|curiosity)
                    (to die for|dying for|dying to)
                    (go|carry) on (the|a|my|holiday|to|with|about|in|until|as|your|this|our|and on|for (hours|ages))
                    (want|need) (it|this|everything|the pain) to (stop|end) (raining|hurting|soon|well|early|on|at|in)
                    want out of (this|the|my) (contract|flat|job|house|lease|tenancy|phone)
                    no (way|escape) out? _2 (parking|traffic|car park)
                    (do this|cope) (on|with|crossword|puzzle|exercise|for|at|homework|quiz|without my (glasses|coffee))
                    (drop dead|dead) gorgeous
                    (# kms|kms (away|to|from|run|walk|ride))
                    (end|ending|ended) it with
                    """);

    private static final Match IDIOM_FOR_LIFE =
            words(
                    "(die|dying|dead|died) (of|from|with) (boredom|embarrassment|shame|laughing|cringe)");

    private static final Match DENIED =
            words(
                    """
                    (not|never|nor|is not|was not|no longer) (actually|really|currently|at all|been|felt|feeling|feel|actively|been a|even)? _1 suicid*
                    (not|never) (thinking|thought|think|thoughts|planned|planning|plan|considered|wanted|want|intend|going|gone|about|tried|try|act|acted|do|wish) _3 (suicid*|kill|killing|end|ending|die|dying|hurt|take my|overdose|it|them)
                    (no|zero|without) (plan|plans|intention|intent|thoughts|desire|wish) (to|of|for) _4 (suicid*|kill|killing|end|ending|die|dying|dead|it)
                    (would|could|will) (never|not) _2 (kill|end|do|take|hurt|act)
                    (do|did) not want to (die|kill|end|be dead)
                    """);

    /** Somebody else has died, or did long ago. */
    private static final Match BEREAVED =
            words(
                    """
                    (died|die|death|dead|deaths) (by|of|from|through) suicide~
                    (lost|lose|losing|bereaved|left behind) _6 (by|to|through|after) suicide~
                    (after|since|because) (his|her|their|my _3|the) suicide
                    (killed|hanged|hung|drowned|shot) (himself|herself|themselves|themself)
                    took (his|her|their) own (life|lives)
                    SOMEBODY _2 (suicide|attempted)
                    """
                            .replace("SOMEBODY", Phrases.SOMEBODY));

    private static final Match DENIED_INTENT =
            words(
                    """
                    (not|never|was|were|had|if i (was|were)|no one is|nobody is|thought i was|thought about|nearly|almost|use|used) (going|about|planning|intending|ready|to)
                    (he|she|they|who|you|we|mum|dad) (is|are|was|were) (going|about|planning) to
                    (he|she|they|you|it|that|this|we|someone) (will|would|could|might)
                    """);

    private static final Match STILL =
            near(
                    2,
                    "suicid*|suicide~|suicidal~|(kill|killing) myself|want to die|(end|ending) it all",
                    "again|still|tonight|at the moment|lately|this (week|morning|evening)|all the time"
                            + "|every day|constantly|since yesterday");

    private static final Case[] RED = {
        red(inOrder(1, Phrases.INTEND, ACT)).unless(OVERLAP, IDIOM, DENIED, DENIED_INTENT),
        red(inOrder(2, "want to|need to|ready to|got to|wanna|wish to", ACT + "|die"))
                .with(SENTENCE, words(Phrases.SOON))
                .unless(OVERLAP, IDIOM, DENIED)
                .unless(SENTENCE, IDIOM_FOR_LIFE),
        red(words(
                        "(goodbye|bye|farewell) (everyone|all|world|forever|my friends|you lovely|guys|everybody)"))
                .with(
                        TEXT,
                        words(
                                """
                                tell my _3 i love
                                (i am|im) (so)? done
                                (so)? sorry (for|to|mum|dad|everyone|it)
                                forgive me
                                (can not|could not) (do|go|take|cope|carry|fight)
                                not coming back
                                thank (you|u) for (everything|being|all)
                                remember me
                                (not|nobody's|no one's) your fault
                                i tried
                                (you have been|you were all) so kind
                                """)),
        red(words(
                        """
                        (i am|just|now|started|going to|and)? (taking|swallowing|necking) (all|too many|the whole|every|loads of) _3 (pills|tablets|meds|medication|paracetamol|antidepressants|packet|box|bottle)
                        (i am|im|am|going to be|plan to|will be) (ending|end) (things|this|it) SOON
                        just (tried|attempted) to (kill|hang|drown|end|take|slit|jump|unalive|gas|suffocate|overdose)
                        """
                                .replace("SOON", Phrases.SOON)))
                .unless(
                        SENTENCE,
                        words(
                                "(every|each) (morning|day|night|evening)|with (water|food|breakfast)|as (prescribed|told)|on time|properly|regularly|daily|at once i")),
        red(words(
                        """
                        (kill|killing|hang|drown|shoot) myself
                        (die|dead|end my life|end it all|overdose|take my own life|kms|unalive|not be here any more)
                        """))
                .with(
                        SENTENCE,
                        words(
                                "(tonight|tomorrow|right now|in an hour|by (the)? morning|before (the)? morning|when (they|everyone|he|she|the kids) _1 (asleep|gone|out|leave)|this (evening|afternoon|weekend)|if they discharge|if i am discharged)"))
                .unless(OVERLAP, IDIOM, DENIED, BEREAVED, DENIED_INTENT)
                .unless(
                        SENTENCE,
                        IDIOM_FOR_LIFE,
                        words(
                                "(thoughts|thinking|thought|feel|feeling|felt|dream*|wondered|asked|(battery|phone|laptop|car|plant|dog|fish|light|deadline) _2 (die|dead)|(die|dead) (down|out|line|leg|end|heat|tired|good|nice|funny|set|long))|documentary|film|episode")),
        red(words(
                        "(kill|killing|hanging|ending|unaliving|drowning) (myself|it|it all|my life) "
                                + Phrases.SOON))
                .unless(OVERLAP, DENIED)
                .unless(SENTENCE, words("(thoughts|thinking|think|thought|dream*) (of|about)")),
        red(
                words(
                        """
                        (just|i have|i|have|ive|already|and) (took|taken|swallowed|necked|downed|had) _2 (overdose|overdoses|overdosed|(all|too many|a load of|loads of|a lot of|lots of|the whole|# of|a whole|a handful of|every) _5 (pills|tablets|meds|medication|paracetamol|antidepressants|packet|box|bottle|insulin))
                        (took|taken|swallowed) (an overdose|all my _2 (pills|tablets|meds|medication|antidepressants)|them all|the lot)
                        (just|have|i) overdosed
                        (tried|attempted) to (kill|hang|drown|end|take|slit|jump|unalive|gas|suffocate|overdose) _6 (tonight|today|last night|yesterday|this (morning|afternoon|evening|week)|earlier|just now|# (minutes|hours|hour) ago|an hour ago|again)
                        (attempted|tried) suicide (tonight|today|last night|yesterday|this (morning|afternoon|evening)|again)
                        (tried|attempted) to (hang|drown|gas|suffocate) myself
                        """)),
        red(words(
                        """
                        (i|have|has|got|with) (got)? (a|my|the) (plan|method|date) _8 (do it|going to|go through with it|carry it out|carry out|see it through|know how|nobody (will|can)|no one (will|can)|means|die|end it|act on it|use it|tonight)
                        (my|the)? (plan|plans) (is|are) (all)? (set|ready|made|in place|final|done|sorted) _6
                        (pills|tablets|rope|noose|blade) (are|is) (all)? (ready|set|counted|lined up)
                        (i am|im|up|sat|standing|stood) (up)? (on|at) the (roof|ledge|edge of the (cliff|bridge|platform|roof)|railings|wrong side of)
                        (at|on|by|near) (the|a)? _2 (station|tracks|bridge|cliff|railway|roof|platform|cliffs|level crossing|motorway) _12 (looking at the (tracks|water|edge|drop|trains|road)|staring at the (tracks|water|edge|drop|trains|road)|thinking (about|of) (jumping|it)|want to jump|over the edge|step off|going to jump)
                        (got|have|bought|found|hidden|hiding|tied|kept) (a|some|the|my) _1 (rope|noose) _14 (tonight|looking at|thinking|end|die|use it|ready|neck)
                        (know|decided|worked out|planned|chosen|picked) (exactly|just)? (how|when|where|how and when|the day|a date|the place) _2 (i will|i am going to|i would|i want to|to) (do it|die|end it|end my life|go)
                        i (have|got|have got) (tied|made|bought|put up|set up) (the|a|my) (rope|noose|knot)
                        i have tied the rope
                        (rope|noose) (is|round|around) (ready|up|my neck)
                        (saving|saved|save|stockpil*|hoard*|stash*|collecting|collected|storing|stored|keeping back) (up)? (all)? (my|enough|the|up|some|extra|lots of)? _1 (pills|tablets|meds|medication|paracetamol|insulin|antidepressants)
                        (pills|tablets|meds|rope|noose|blade|knife|razor|gun|bleach) (is|are)? (in front of me|in my hand|next to me|beside me|right here|lined up|counted out|here with me|laid out) _8 (take|use|end|do|all|going|die|ready|goodbye|finish|tonight)
                        (standing|sat|sitting|stood|up|i am|here) (on|at|by|near) (the|a|this) _2 (bridge|roof|ledge|edge|tracks|cliff|platform|railway|motorway) _8 (jump|come down|come back|end|die|over|step|goodbye|alive|going home|let go)
                        """))
                .unless(
                        CLAUSE,
                        words("(not|never|do not) _2 (have|got) _1 (plan|method|date|means)"))
                .unless(
                        SENTENCE,
                        words(
                                "(dog|boat|climb*|washing line|tow|skipping|swing|fixing|tiles|gutter*|solar|pharmacy|chemist|collect|prescription|pick up|fish*)"))
                .unless(
                        OVERLAP,
                        words(
                                "(care|meal|safety|crisis|lesson|birth|treatment|holiday|travel|weekend|party|house|discharge|wedding|menu|tea|dinner|recovery|floor) (plan|plans)|(roof|ledge) (terrace|bar|garden)|step # of my plan|plan (for|with) (the|my|dinner|christmas|tea)")),
        red(words(
                        "going to do it|do it "
                                + Phrases.SOON
                                + "|going to go through with it|do it later"))
                .with(
                        TEXT,
                        words(
                                """
                                (have|got|made) (a|my) plan
                                suicid*
                                (goodbye|sorry) (everyone|all|mum|dad)
                                (can not|do not want to) (live|go on|carry on|be here|do this any more)
                                nothing (left)? to live for
                                (want|wanted|ready) to die
                                (pills|rope|noose|bridge)
                                (no|not) (one|body)? (can|will) stop me
                                """))
                .unless(CLAUSE, words("(not|never) going to do it")),
        red(words(
                        """
                        (goodbye|suicide|farewell) (letter|letters|note|notes|video|videos|message|messages)
                        (this|so this) is (goodbye|my goodbye|farewell|it then)
                        (tell|let) my _2 (know)? (that)? i (love|loved|am sorry|will always) _3
                        (can not|do not) (promise|guarantee|think|know if|say|see how) (that)? i will _1 (be here|be alive|make it|survive|last|still be) (in|until|till|through|by|tomorrow|tonight|the night|much longer|here)
                        (will not|not going to) be (here|around|alive|with you) (after|past|beyond|for|much longer|any more)
                        (not|never) (wake|waking) up (tomorrow|after tonight) _2 (planned|sure|ready|goodbye)
                        (last|final) (night|day|hours|evening) (alive|on earth|of my life|on this earth)
                        (i have|have|i) (chosen|decided|choose|made peace with) (to die|dying|death|to go|to leave this)
                        (wrote|written|write|writing|left|leaving|finished) (my|a|the) (suicide|goodbye|last|final)? (note|notes|will and note)
                        (wrote|written|writing|left) (my|the|some|a)? _1 (letter|letters) (to|for|on) _4 (kids|children|mum|dad|family|parents|partner|husband|wife|everyone|table|boys|girls|son|daughter)
                        this (is|will be|may be) my (very)? (last|final) (ever)? (post|message|goodbye|night|text|day|words)
                        (my|the) (last|final) (ever)? (night|day|goodbye|words) (on earth|alive|here|with you|to you)
                        (last|final) (thing|time) (i|you) will (ever)? (post|write|say|hear|read|see)
                        (said|saying|say) (all)? my (last|final)? goodbyes
                        (goodbye|bye) (everyone|all|world|cruel world|my friends|forever|for ever|my loves|mum|dad|to you all) _12 (sorry|forgive|thank|posting|not be|last|love you|kind|end|peace|never)
                        (will not|not) be (posting|writing|coming back|back|on here|here) (again|ever|any more)
                        (will not|not going to) be (here|around|alive|breathing) (by|in the morning|to see|when you|this time|come)
                        (by|before|come|this time) (the|next|this|tomorrow)? _1 (morning|tomorrow|weekend|week|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|christmas) _1 i _1 (will not be (here|alive|around)|will be (gone|dead|no more|out of)|be gone|be dead)
                        i will be (dead|gone for good|no more|gone forever|gone for ever) (by|before|when|soon|tonight|tomorrow|in|and)?
                        (i am|i will be) (gone|dead) (by the time|before|when) _4 (read*|see*|find*|get*)
                        (look after|take care of|be good to|tell|give|make sure) _8 (when|once|after|if) i am (gone|dead|not here|no longer here)
                        (when|once|after) i am (gone|dead) _8 (look after|take care|give|tell|have my|please)
                        (sorted|sorting|put|got|getting) (out)? my affairs _2 (order|and|done|now|ready)?
                        (tonight|today|tomorrow) is the (night|day) _6 (end|die|go|do it|kill|over|finally)
                        (made up my mind|made my mind up|made my decision|have decided|i have made the decision) _12 (end*|die|kill|jump*|gone|not be here|overdose|go tonight|leave this|peace)
                        at peace with (it|my decision|dying|this decision)
                        (this is|it is) (the end|it) (for me)? _3 (goodbye|sorry|can not go on|i am done living)
                        (nothing|no one|nobody) (you|anyone) (can)? (say|do|says|does)? _3 (stop me|change my mind|save me)
                        no one (will|can) stop me
                        (goodbye|sorry) _10 (can not|could not) (go on|carry on|do this|fight|live) _2
                        """))
                .unless(
                        OVERLAP,
                        words(
                                "be (here|around) (after|past|for|any more) (#|lunch|dinner|tea|the (meeting|group|session|break|weekend|holidays)|work|next (week|month))|goodbye (to|from|for)|tell my _2 (know)? (that)? i will always (be|do|have) (late|busy)|goodbye for now|(bye|goodbye) (for now|until|till)")),
        red(words(
                        """
                        (can not|do not think i can|not able to|unable to|do not know if i can|do not know how to|not sure i can|struggling to|do not trust myself to|can not promise (to|i will)) (keep|stay|be|remain) (myself|me)? (safe|alive)
                        (not|do not feel|do not think i am|am not) (feel|feeling)? safe (on my own|alone|with myself|by myself|tonight|right now|from myself|around (knives|pills|tablets|my meds))
                        i am not safe
                        (can not|do not|not) trust myself (to|not|alone|tonight|right now|with|around|on my own|at the moment)
                        (about|going) to do something (stupid|silly|bad|terrible|drastic|awful) (to myself|to me|tonight|and i|i can not)
                        (scared|frightened|terrified|afraid) _3 (i will|i am going to|i might) (kill myself|do it|act on it|end it|hurt myself tonight)
                        (danger|risk) to myself
                        """))
                .unless(
                        CLAUSE,
                        words(
                                "(not|no|never) a (danger|risk)|(they|team|he|she) _2 (said|thinks|decided|asked)")),
    };

    private static final Case[] LOOK = {
        Case.of(Verdict.AMBER, MENTION)
                .unless(OVERLAP, IDIOM, IDIOM_FOR_LIFE, DENIED, BEREAVED)
                .unless(CLAUSE, Phrases.PAST)
                .unless(SENTENCE, Phrases.REPORTED)
                .warning(ContentWarning.SUICIDE),
        Case.of(Verdict.AMBER, STILL)
                .unless(OVERLAP, IDIOM, DENIED, IDIOM_FOR_LIFE)
                .unless(SENTENCE, Phrases.REPORTED)
                .warning(ContentWarning.SUICIDE),
        Case.of(Verdict.AMBER_LOW, MENTION).unless(OVERLAP, IDIOM).warning(ContentWarning.SUICIDE),
        Case.of(
                        Verdict.AMBER_LOW,
                        words(
                                """
                        (such|just|only|feel like|am|being|become) a burden
                        (no hope|hopeless|feel hopeless|given up|giving up on everything|at rock bottom|at breaking point)
                        i (can not|can no longer) (cope|do this|go on|carry on|take it|take this)
                        """))
                .unless(OVERLAP, IDIOM),
        Case.of(
                Verdict.AMBER_LOW,
                words(
                        "want* (me)? to die of (boredom|embarrassment|shame)|(suicide|suicidal) squad thoughts")),
    };

    static Rule rule() {
        RuleCard card =
                RuleCard.of(
                        "C1",
                        "It sounds as if things are very hard. You are not in trouble. A person from"
                                + " the team will read this.",
                        "Speaks of suicide. Red when the writer states intent, a plan, means, a time,"
                                + " a goodbye or an act; otherwise thoughts, or a past, denied or"
                                + " reported mention.");
        Case[] all = new Case[RED.length + LOOK.length];
        System.arraycopy(RED, 0, all, 0, RED.length);
        System.arraycopy(LOOK, 0, all, RED.length, LOOK.length);
        return DeclaredRule.of(card, all);
    }

    /** The writer's own present: not long ago, not denied, not somebody else's words. */
    private static Case red(Match match) {
        return Case.of(Verdict.RED, match)
                .unless(CLAUSE, Phrases.PAST)
                .unless(SENTENCE, Phrases.REPORTED)
                .warning(ContentWarning.SUICIDE);
    }
}
