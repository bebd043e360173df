package org.sharon.core.moderation.rules.baseline;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;
import static org.sharon.api.moderation.Scope.TEXT;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;

/**
 * Telling another member to stop, change, share or buy medicine. Stopping some medicines suddenly
 * is dangerous. One's own story, and "ask your doctor", stay.
 */
final class C7Medicine {

    private C7Medicine() {}

    private static final String MEDICINE =
            "(med|meds|medicine|medicines|medication|medications|tablet|tablets|pill|pills|dose|doses"
                    + "|dosage|antidepressant|antidepressants|antipsychotic|antipsychotics|ssri|ssris|lithium"
                    + "|sertraline~|fluoxetine~|prozac|citalopram~|escitalopram|mirtazapine~|venlafaxine~"
                    + "|duloxetine|paroxetine|quetiapine~|olanzapine~|risperidone~|aripiprazole~|clozapine~"
                    + "|haloperidol|lamotrigine~|valproate|diazepam~|valium|lorazepam~|xanax|alprazolam"
                    + "|zopiclone~|temazepam|pregabalin~|gabapentin~|propranolol~|amitriptyline~|codeine"
                    + "|tramadol|methylphenidate|ritalin|elvanse|concerta|beta blockers|sleeping tablets"
                    + "|depot|injection|painkillers|insulin|steroids|promethazine|melatonin)";

    static Rule rule() {
        RuleCard card =
                RuleCard.of(
                        "C7",
                        "Only the person’s own team or pharmacist can advise on medicine. You can say"
                                + " what it was like for you.",
                        "Tells a member to stop, change, share or buy medicine.");
        Match askFirst =
                words(
                        """
                        (ask|asking|talk|talking|speak|speaking|check|checking|tell|telling|see|ring|call) (to|with)? (your|ur|the|a|my|his|her) _1 (doctor|gp|pharmacist|team|psychiatrist|nurse|prescriber|midwife|consultant|chemist|coordinator)
                        (without|unless|before|until) _3 (asking|talking|speaking|doctor|gp|team|checking|telling|pharmacist)
                        (111|doctor|gp|pharmacist|psychiatrist|consultant|nurse) (said|says|told|advised|will|can|lowered|changed|stopped|put|prescribed)
                        """);
        return DeclaredRule.of(
                card,
                Case.of(
                                Verdict.HOLD_AMBER,
                                words(
                                        """
                                        (stop|quit|ditch|bin|skip|chuck|flush|come off|get off|throw away|drop|halve|double|cut|reduce|increase|up|lower|avoid|crush|ignore|miss) _1 (taking|using)? _1 (your|ur|the|those|that|them|all|these|this|any|his|her|with)? _2 MEDICINE
                                        (stop|quit) taking (it|them|that|those|your|ur|the|this|these)
                                        (come|get) off (it|them|that stuff|those|that|the)
                                        (you|u) (should|could|can|must|need to|ought to|might) _2 (stop|double|take|skip|come off|try|have|up|halve|increase|reduce|cut|swap|mix|combine) _5 MEDICINE
                                        (you|u) (do not|never) (need|want|have to take|want to be on|need to take|have to be on) _4 (MEDICINE|rubbish|stuff|crap|poison|chemicals|that|them)
                                        (do not|never|would not|not) _1 (bother|take|trust|swallow|touch|start|go on|go near) _2 (with)? (the|your|ur|those|that|them|any|his|her)? _1 MEDICINE
                                        (i would|i had|if i were you i would|if it was me i would) _1 (skip|stop|double|ditch|bin|halve|come off|take more|take two|take extra) _3 (MEDICINE|it|them|if i were you)
                                        (take|try|have) (#|two|three|double|extra|more|an extra|another|a few|some|half|twice) _4 MEDICINE
                                        (take|try|have) (#|two|three|double|extra|more|half|twice) of (your|ur|the|them|those|my|these)? _2 (instead|MEDICINE|and you)?
                                        (better off|better|happier|healthier) without _2 MEDICINE
                                        (mix|mixing|combine) _2 MEDICINE _4 (alcohol|vodka|wine|weed|with)
                                        MEDICINE (is|are) _2 (poison|toxic|rubbish|a scam|a con|placebo|placebos|for the weak|bad for you|not needed|useless)
                                        (you|u|anyone|someone|we) (can|could|may) _1 (have|buy|borrow|try|get) _4 (my|mine|spare|leftover|some of my) _3 MEDICINE?
                                        (have|got|take) _2 (some|a few|any)? (of)? (my|mine) _1 MEDICINE if you (like|want|need)
                                        i (can|could|will|would) _1 (send|sell|post|give|share|lend|get|drop) (you|u|some|ya|anyone|them)? _4 (MEDICINE|some of mine|mine|of mine)
                                        (selling|sell|for sale|swap|swapping|anyone got|has anyone got|where can i (buy|get)|looking to buy|want to buy|buy) _3 (spare|some|any|leftover|cheap)? _1 (MEDICINE|benzos|vallies|zopis|prescription)
                                        (got|have) _2 (spare|extra|leftover|left over|loads of|some) _1 MEDICINE _4 (if you|you can|want|for sale|going|to share)
                                        (try|take|go up to|go down to|drop to|switch to|up it to|drop down to) # (mg|mcg|ml|milligrams|tablets|pills) _3
                                        (take|pop|have|try|neck) (a few|some|a couple|one|two|three|#|an|a) (extra|more) _4 (hurt you|harm you|harmless|safe|knock you|sleep|MEDICINE)
                                        (get|send|sell|post|find|order) (you|u|anyone) _1 (cheap|some|any|spare)? _1 MEDICINE
                                        (double|halve|triple|up|increase|lower|raise) (your|ur|the|that) dose
                                        """
                                                .replace("MEDICINE", MEDICINE)))
                        .unless(
                                OVERLAP,
                                words(
                                        """
                                        (do not|never|did not|not|before you|before|without|should i|can i|could i|do i|shall i) _1 (stop|quit|skip|come off|double|halve|cut|reduce|up|increase) _6
                                        stop taking (it|that|this|them|things) (to heart|personally|out on|for granted|so|seriously|on|back|away)
                                        (come|get) off (it|that) (you|mate|lol|and)? (now)?
                                        (i|we|he|she|they|my (mum|dad|son|daughter|partner|husband|wife)) (did|have|had|just|can|could|will|would|need to|want to|am trying to|decided to|went and)? (stop|stopped|quit|skip|skipped|come|came|double|doubled|halve|halved|reduce|reduced|increase|increased|miss|missed|get|got|take|took) _6
                                        (want|wanted|wants|wanting|trying|decided|tempted|scared|like|hope|hoping|how|ready|told|asked|going) _1 to (stop|come off|get off|skip|reduce|cut|increase|take|try) _6
                                        """))
                        .unless(SENTENCE, askFirst),
                Case.of(
                                Verdict.HOLD_AMBER,
                                words(
                                        "(chuck|bin|ditch|flush|stop|quit) (them|em|it) (all)?|you do not need (that|them|those|it) _1 (rubbish|stuff|crap|poison)?"))
                        .with(TEXT, words(MEDICINE + "|stop taking"))
                        .unless(SENTENCE, askFirst)
                        .unless(CLAUSE, words("do not|never|not (stop|quit)|to heart")));
    }
}
