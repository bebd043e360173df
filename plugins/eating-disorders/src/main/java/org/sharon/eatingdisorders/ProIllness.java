package org.sharon.eatingdisorders;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/**
 * E2: words of communities that praise the illness, however they are spelled. Somebody who tells
 * how they left one is in recovery, not recruiting: that is only listed for staff.
 */
final class ProIllness {

    private static final Match TERMS =
            words(
                    """
                    thinspo~
                    thinspo*
                    thinspiration~
                    thinsp*
                    (bonespo~|meanspo~|sweetspo~|fatspo|bonespiration)
                    thighgap~
                    thigh (gap|gaps|gapp)
                    pro (ana|mia|ed|anorexia|anorexic|bulimia|eating disorder)
                    (proana~|promia~|proed|proanorexia~)
                    (ana|mia|ed) (buddy|buddies|coach|coaches|tips|sister|sisters|twin|bootcamp|boot camp|diet|goals|family|warrior|butterfly|bracelet|rules|commandments|partner)
                    (wannarexi*|edtwt|edtok|ed twitter|skinnytok|starvemaxx*)
                    nothing tastes as good as
                    hunger (hurts|hurt) _2 (starving|works)?
                    starving (works|is (worth|beautiful|power))
                    (skinny|thin) (girls|legend|goals|queen|and pretty)
                    stay (skinny|thin|small|tiny|empty)
                    (collarbones|collar bones|hip bones|hipbones|ribs|rib cage|thigh gaps|spine|cheekbones) _3 (goal|goals|showing|visible|stick|sticking|perfect|beautiful|poking|inspo)
                    bikini bridge
                    (body|skinny|ribs) (inspo|goals)
                    (be|being) (mean|cruel|nasty|strict|harsh) (to|with|on) me (so|until|and)
                    (need|want|looking for|any) _2 (strict|mean) (coach|buddy)
                    """);

    private static final Match LEFT_BEHIND =
            words(
                    """
                    (left|leave|leaving|quit|quitting|stopped|stop|deleted|deleting|reported|report|reporting|blocked|blocking|unfollow*|came off|coming off|escaped|walked away|gave up|gone from|banned|ban|shut)
                    (used|use) to
                    (years|months) (ago|on)
                    (recovery|recovered|recovering|therapist|therapy|psychologist|dietitian)
                    (kept|keeps|made|make|makes) me (ill|sick|worse|unwell)
                    (glad|relieved|proud) _6 (stopped|left|out|away|gone|over)
                    (toxic|dangerous|harmful|triggering|triggered|upsetting|upset|upsets|distress*|horrible|horrified|shocked|sickened|worried|sad|awful|scary|poison)
                    (no more|not|never|do not|stay away from|avoid|against|hate|fed up with) _4 (thinspo*|pro|ana|thigh|meanspo)
                    """);

    private ProIllness() {}

    static Rule rule(Messages messages) {
        Match cafe =
                words(
                        "(ana|mia|ed) (sister|family|partner) (came|and|is|in)|my (sister|friend|partner|family) (ana|mia)");
        return DeclaredRule.of(
                messages.card("E2"),
                Case.of(Verdict.HOLD_AMBER, TERMS)
                        .unless(SENTENCE, LEFT_BEHIND)
                        .unless(OVERLAP, cafe)
                        .warning(ContentWarning.EATING),
                Case.of(Verdict.AMBER_LOW, TERMS)
                        .unless(OVERLAP, cafe)
                        .warning(ContentWarning.EATING));
    }
}
