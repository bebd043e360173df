package org.sharon.perinatal;

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
 * P1: signs of psychosis after birth. It comes fast, and parent and baby are both in danger, so a
 * clinician looks at once. Being tired, sad or not oneself is not a sign of it.
 */
final class Psychosis {

    private static final Match TIRED =
            words(
                    "no sleep|not slept|have not slept|not sleeping|without sleep|awake for|barely slept|not been to sleep|stopped sleeping");

    private static final Match ELATED =
            words(
                    """
                    (chosen|special|mission|powers|prophet|messiah|destiny|purpose|genius|invincible)
                    (feel|feeling|felt|am|i am) _2 (amazing|fantastic|wonderful|incredible|brilliant|electric|alive|high|buzzing|unstoppable|on top)
                    (do not|never|not|no longer) need _2 sleep
                    (full of|so much|endless|loads of) energy
                    (thoughts|mind|brain|head) (is|are) _2 (racing|fast|so fast|speeding|on fire)
                    (everything|it all|numbers|signs) (makes sense|make sense|means|mean|is connected|connects)
                    (god|jesus|angels|the universe|signs|messages)
                    """);

    private Psychosis() {}

    static Rule rule(Messages messages) {
        String noise =
                "(scared|frightened|terrified|afraid|fear|worried) _6 (head|mind|myself|thoughts|hearing|seeing|losing it|what is happening)";
        return DeclaredRule.of(
                messages.card("P1"),
                Case.of(
                                Verdict.RED,
                                words(
                                        """
                                        (this|that|she|he|it|baby|babies|they) (is|are) not _1 (my|mine|our|ours|the real|a real|human|from this) (own|real)? (baby|babies|son|daughter|child|kid|boy|girl|one|mine)? (mine)?
                                        (is|are) not (really|actually) (my|mine|our|human)
                                        not my (real|own|actual)? (baby|son|daughter|child)
                                        (swapped|switched|replaced|exchanged|stolen|stole|taken away and replaced) (my|the|our)? _1 (baby|babies|him|her|them|son|daughter|twins)
                                        (baby|she|he|son|daughter) (was|is|has been|got|been) (swapped|switched|replaced|exchanged)
                                        (baby|he|she|son|daughter|they) (is|are|looks like|has become|must be) (a|an|the|some kind of)? _1 (copy|clone|robot|alien|changeling|imposter|impostor|demon|possessed|devil|evil|satan|antichrist|messiah|reincarnat*|angel of death|cursed|spirit)
                                        (devil|demon|evil|satan|spirit) (in|inside|has got|has taken|took|lives in) (him|her|my|the|me)
                                        (voice|voices|they) (is|are|keep|keeps|keep on|in my head|inside|was)? _2 (telling|tell|tells|say|saying|says|ordering|commanding|want|wants|whisper*) (me|that i|i) (to|must|should|have to|need)
                                        (voices|voice) (in my head)? _4 (take|hurt|harm|leave|kill|get rid|baby|her|him|jump|throw)
                                        (god|jesus|the devil|satan|angels|the lord|allah|spirits|the tv|the telly|telly|tv|television|radio|the news|my phone|adverts|tiktok) (told|tells|tell|is telling|are telling|speaks|speak|is speaking|is sending|are sending|sends|sent|talks|is talking|talk|wants|said|says|chose|has chosen) _3 (me|messages|to me|us|my|about)
                                        (sending|send|sends|sent) me (secret|hidden|coded)? (messages|signs|signals|codes|instructions)
                                        (i|me) (am|was|have been|feel|feels|felt|been|were) (the)? (chosen|special one|on a mission|a prophet|god|jesus|the messiah|immortal)
                                        (i|we) (do not|no longer) (even|actually)? need (to|any)? sleep
                                        (special|magic|magical|super) powers
                                        (put|putting|puts) (something|poison|things|drugs|chemicals|stuff) in (my|the|our|his|her) (milk|food|water|tea|bottle|bottles|formula|drip|medicine)
                                        (poison|poisoning|poisoned) (me|my|the|us|her|him) (baby|milk|food)?
                                        (all|everyone|they are|they are all|staff) in on it
                                        (plotting|conspiring|out to get) (against)? (me|us)
                                        (watching|following|recording|filming|spying on|tracking|listening to) (me|us) (through|from|with|all the time|everywhere|in the walls|via)
                                        (cameras|microphones|bugs|chip|chips) (in|inside|behind) (the|my|our) (walls|wall|house|room|ward|light*|telly|tv|head|arm|ceiling)
                                        (implanted|put) a chip
                                        protect (the world|everyone|humanity|people|him from the world|the world from) _3
                                        (can see|see|saw|seen) (it|evil|the devil|him) in (her|his|its|the baby's) eyes
                                        (reading|read|hear|stealing|controlling|putting) (my)? (thoughts|thoughts in my head|mind) _3 (out loud|in my head|into)?
                                        (read|reading|control|controlling) my (mind|thoughts)
                                        (secret|hidden) (meaning|meanings|messages|code|codes)
                                        (numbers|everything|signs|colours|songs|number plates) (means|mean|all mean|has|have) (something|a message|a meaning|a special meaning)
                                        (save|saving) the (world|human race|universe)
                                        """))
                        .unless(
                                OVERLAP,
                                words(
                                        """
                                        not my (first|second|third|only|biggest|favourite|fault|thing)
                                        (is|are) not (my|our) (first|second|third|fault|only|favourite|cup)
                                        little (devil|demon|monster|angel|alien)
                                        (copy|clone|double) of (his|her|their|my|me|dad|mum|daddy)
                                        (god|jesus) (i|knows|bless|willing|it)
                                        (they|midwife|midwives|nurse|doctor|gp|health visitor|everyone|people|mum) _1 (say|said|says|told|tell|tells|saying|keep telling|keep saying) (me|that i|i) (to|should|must|need)
                                        """))
                        .unless(
                                CLAUSE,
                                words(
                                        "(years|months) ago|with my (first|last|second|eldest)|when i had|used to|last time|in the (film|book)")),
                Case.of(Verdict.RED, TIRED).with(TEXT, ELATED),
                Case.of(Verdict.AMBER, TIRED)
                        .with(
                                TEXT,
                                words(
                                        noise
                                                + "|scared of (my|what)|(hearing|seeing) (things|voices|people|shadows)")),
                Case.of(
                                Verdict.AMBER,
                                words(
                                        """
                                        (hear|hears|hearing|heard) _2 (whisper*|voices|a voice|someone calling|people talking|things|footsteps|my name|muttering)
                                        (see|sees|seeing|saw) (things|shadows|people|figures|faces|someone) _4 (not there|nobody else|no one else|that are|moving|in the)?
                                        (seeing|hearing) things
                                        (paranoid|hallucinat*|delusion*|psychosis|psychotic)
                                        (people|they|everyone|someone) (is|are) (watching|following|talking about|laughing at|out to get) me
                                        nothing (feels|seems|is) real
                                        """))
                        .unless(
                                OVERLAP,
                                words(
                                        "see* (people|someone|faces|things|figures) (at|on|for|again|i|in (town|the (park|shop|shops|group|clinic)))|saw (people|someone)|hear* things (about|that)|hear* (my name|someone calling) (called)? (at|in)"))
                        .unless(
                                CLAUSE,
                                words(
                                        "(baby|video)? monitor|(years|months) ago|with my (first|last|second|eldest)|no longer|used to|recovered from|had (postpartum|postnatal) psychosis")),
                Case.of(
                        Verdict.AMBER_LOW,
                        words("(postpartum|postnatal|puerperal) psychosis|psychosis")));
    }
}
