package org.sharon.core.moderation.rules.baseline;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;
import static org.sharon.api.moderation.Scope.TEXT;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;

/**
 * A member of staff named in a complaint. The complaint stays and the name goes: a person who is
 * named cannot answer here. Criticism without a name is never held.
 */
final class C10NamedStaff {

    private C10NamedStaff() {}

    private static final String ROLE =
            "(nurse|sister|matron|doctor|consultant|psychiatrist|psychologist|therapist|counsellor|manager"
                    + "|coordinator|care coordinator|social worker|support worker|key worker|keyworker|midwife"
                    + "|health visitor|gp|receptionist|dietitian|dietician|registrar|paramedic|pharmacist"
                    + "|carer|crisis worker|peer worker|worker|professor|prof|surgeon|healthcare assistant|hca)";

    static Rule rule() {
        RuleCard card =
                RuleCard.of(
                                "C10",
                                "You can say what happened, but please leave the name out. The patient"
                                        + " advice and liaison service (PALS) can take a complaint with"
                                        + " names.",
                                "Names a member of staff in a complaint. Take the name out and keep the"
                                        + " complaint.")
                        .helping(RewriteHelp.replacing("someone in the team"));
        Match named =
                words(
                        """
                        (dr|doctor) <capital> <capital>?
                        (dr|mr|mrs|ms|miss|prof|professor|nurse|sister|matron) <capital> <capital>?
                        dr (_) (<capital>)?
                        ROLE (called|named|is called)? <capital> <capital>?
                        <capital> <capital>? (the|my|a|our) ROLE
                        ROLE at <capital> <capital> <capital>?
                        <capital> (at|on|from|in) (the)? (reception|ward|desk|front desk|clinic|unit|office|switchboard|crisis team|day hospital)
                        nurse (_) (on|at|from|is|was|needs|should)
                        """
                                .replace("(_)", "_")
                                .replace("(<capital>)?", "<capital>?")
                                .replace("ROLE", ROLE));
        Match complaint =
                words(
                        """
                        (hit|slapped|pushed|grabbed|hits|liar|liars|nasty piece of work|horrid|lied|lies|lying|bully|bullies|bullied|bullying|useless|awful|terrible|horrible|incompetent|corrupt|rude|cruel|abusive|abused|neglect*|negligent|disgrace|disgraceful|joke|dangerous|evil|vile|racist|sexist|nasty|worst|rubbish|crap|shit|hopeless|lazy|arrogant|dismissive|unprofessional|shouted|shouts|ignored|ignores|laughed|refused|mocked|humiliated|patronising|sacked|fired|struck off|complaint|complain|avoid|careful|hate|hates|killed|ruined|traumatised|hurt|assaulted|touched|blames|blamed|blame|fault|cares about nothing|never listens|never listened|does not care|does not listen|did not care|could not care less|fraud|con|quack|criminal|prison|shame|ashamed|disgusting|pathetic|idiot|clueless|drunk|asleep|threatened|restrained|pinned|failed|fails|a bitch|a cow|misdiagnosed|gaslights|gaslighted|gaslit|made me (cry|feel|worse))
                        """);
        return DeclaredRule.of(
                card,
                Case.of(Verdict.HOLD, named)
                        .with(TEXT, complaint)
                        .unless(
                                OVERLAP,
                                words(
                                        """
                                        (dr|doctor) (who|martens|pepper|seuss|dolittle|strange|google|phil|oetker|jekyll|zhivago)
                                        (dr|mr|mrs|doctor) (appointment|appt|surgery|visit|today|said|says|is|was|about|for|and|again|at|on|to|told|rang|never|who|gave|but|will|has|did|does|put|wants|wanted|just|asked)
                                        nurse (said|says|who|she|he|was|is|never|practitioner|on (the|my)|at (the|my))
                                        mr (men|bean|darcy|kipling|muscle|sheen|potato|tumble)
                                        (mrs) (doubtfire|brown's|hinch)
                                        <capital> (monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|covid|nhs|gp|cpn|cbt|dbt|nice)
                                        """))
                        .unless(
                                SENTENCE,
                                words(
                                        "(not|never) _2 (useless|rude|awful)|(so|very|really) (kind|lovely|helpful)")));
    }
}
