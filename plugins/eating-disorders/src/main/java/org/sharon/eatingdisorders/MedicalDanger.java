package org.sharon.eatingdisorders;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;
import static org.sharon.api.moderation.Scope.TEXT;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/**
 * E6: signs that a body is failing. Heart rhythm, fainting and blood after purging or starving can
 * kill within hours, so a clinician looks at once and the author sees 999 and 111.
 */
final class MedicalDanger {

    private static final Match BEHAVIOUR =
            words(
                    """
                    (purg*|vomit*|throwing up|threw up|thrown up|being sick|been sick|sick so|laxative*|lax|diuretic*|diet pills|water pills)
                    (not|nothing|without|no|stopped|can not|barely|hardly|never) _3 (eat|eaten|eating|ate|food|drink|drank|drunk|down|meal|water|fluids)
                    (fast|fasted|fasting|starv*|restrict*|binge*|binged|overexercis*)
                    (anorexia|bulimia|eating disorder)
                    (potassium|electrolytes|refeeding|underweight|my bloods)
                    """);

    private static final Match FAINTING =
            words(
                    """
                    (i|have|keep|kept|just|and|been|am|i am|times|almost always) (fainted|fainting|passed out|passing out|blacked out|blacking out|collapsed|collapsing)
                    (fainted|collapsed|passed out|blacked out) (twice|again|# times|three times|today|tonight|yesterday|this morning|this week|in|on|at|when|after|while|getting|from|standing|walking)
                    (keep|keeps|kept) (fainting|passing out|blacking out|collapsing)
                    without (fainting|blacking out|passing out|collapsing)
                    (every time|whenever|each time|when) i (stand|get) up _6 (black|faint*|pass out|collapse|dizzy)
                    (fit|fits|seizure|seizures) _4 (today|last night|twice|again|this morning|after)
                    """);

    private static final Match NOT_REALLY =
            words(
                    """
                    (nearly|almost|practically|could have|would have|thought i would) (fainted|passed out|collapsed|blacked out)
                    (with|from) (joy|laughing|laughter|shock|happiness|excitement|relief|boredom|surprise)
                    (laughing|giggling|on the sofa (after|with)|into bed|in a heap|asleep)
                    at the price
                    """);

    private static final Match HEART =
            words(
                    """
                    heart (is|keeps|keep|kept|has been|was|feels|beat is|rate is|felt|goes|beats|rhythm|will not stop|has) _4 (racing|skipping|skips|skipped|fluttering|flutters|missing|pounding|irregular*|funny|stopping|slow|slowing|weird|palpitations|jumping|thumping|hurts|hurting|strange|odd|off|beats|low)
                    heart (skipping|fluttering|racing|palpitations|flutters)
                    (palpitations|arrhythmia|irregular heartbeat|irregular heart)
                    chest (pain|pains|is|hurts|feels|keeps|tight|tightness|has) _3
                    (pulse|heart rate) (is|of|was|down|in) _3 (#|low|slow|weak)
                    (vision|sight|everything|it) (keeps|goes|going|went|gone|is|turns) _2 (black|blurry|dark|blurred|spotty)
                    (can not|cannot) (feel|move|stand on) my (legs|arms|hands|feet|face)
                    (shaking|trembling|dizzy|lightheaded|light headed|numb|tingling|weak|confused|cramps)
                    (potassium|blood sugar) _3 (low|dangerously|dropped)
                    """);

    private MedicalDanger() {}

    static Rule rule(Messages messages) {
        Match someoneElse =
                words(
                        "(he|she|they|mum|dad|brother|sister|friend|who|groom|bride|man|woman|actor) _1 (nearly|almost|has|have|just)? (fainted|collapsed|passed|blacked|faints|threw|vomit*)|film|novel|book|episode|scene");
        return DeclaredRule.of(
                messages.card("E6"),
                Case.of(Verdict.RED, FAINTING)
                        .unless(OVERLAP, NOT_REALLY)
                        .unless(SENTENCE, NOT_REALLY, someoneElse)
                        .unless(
                                CLAUSE,
                                words(
                                        "(years|months) ago|used to|when i was (#|young|younger|little|a|at|in|first)|last year")),
                Case.of(
                                Verdict.RED,
                                words(
                                        """
                                        (vomit*|vomiting|throw|throwing|threw|thrown|sick|sicking|bringing|brought|spitting|spat|cough*|puke*|puking|purg*) (up)? _2 blood
                                        blood _3 (sick|vomit|when i (purge|throw|vomit)|after (purging|vomiting|throwing))
                                        """))
                        .unless(SENTENCE, someoneElse)
                        .unless(
                                CLAUSE,
                                words(
                                        "(years|months) ago|used to|when i was (#|young|younger|little|a|at|in|first)|last year")),
                Case.of(Verdict.RED, HEART)
                        .with(TEXT, BEHAVIOUR)
                        .unless(
                                OVERLAP,
                                words(
                                        "heart (is|was|feels) _2 (full|broken|heavy|sank|warm|happy|melted)|chest of drawers|chest (infection|freezer|is full)|everything (is|goes|went) (off|well|dark chocolate)|(a bit|felt) (dizzy|weak|shaky) (with|at)|weak (tea|spot|at|moment)|confused (about|by)"))
                        .unless(
                                CLAUSE,
                                words(
                                        "(years|months) ago|used to|when i was (#|young|younger|little|a|at|in|first)|last year|(nervous|anxious|excited) (about|for|before)")),
                Case.of(
                        Verdict.RED,
                        words(
                                """
                                        (can not|could not|unable to|have not|not been able to|not) (keep|kept|keeping|hold) (any|anything|water|food|fluids|even water|nothing) _2 down _4 (days|since|all week|# hours|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week)
                                        (nothing|not|no) _4 (water|drink|drunk|drank|fluids|fluid) _3 (for|in|since) _1 (days|# days|three|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|# hours)
                                        """)));
    }
}
