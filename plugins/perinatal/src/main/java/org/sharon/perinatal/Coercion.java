package org.sharon.perinatal;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/**
 * P5: somebody controls or hurts the writer. Pregnancy and the first year are when it often begins.
 * The text stays as it is, and nothing on the page says why a clinician looks: he may be reading.
 */
final class Coercion {

    private static final String WHO =
            "(he|she|they|partner|husband|boyfriend|wife|girlfriend|hubby|oh|fella|in laws|mother in law|mil|dad|family|ex)";

    private Coercion() {}

    static Rule rule(Messages messages) {
        return DeclaredRule.of(
                messages.card("P5"),
                Case.of(
                                Verdict.AMBER,
                                words(
                                        """
                                        WHO _1 (check|checks|checking|read|reads|reading|goes through|going through|looks through|track|tracks|tracking|monitor|monitors|monitoring|control|controls|controlling|takes|took|has taken|taken|keeps|keep|hides|hid|holds|has|smashed|broke|confiscat*) (all)? (of)? (my|our|the)? (phone|messages|texts|emails|location|bank card|card|cards|money|passport|wages|benefits|keys|car keys|bank|bank account|accounts|post|letters|calls|every move|tablet|laptop|maternity pay|clothes|contraception|pill)
                                        WHO _1 (will not|does not|did not|do not|never|refuses to|would not) (let|lets|allow|allows|letting|like) me _2 (see|go|out|leave|have|speak|talk|work|use|drive|eat|contact|take|meet|come|visit|ring|call|near|hold|get|learn|shower|breastfeed|wear|seeing|going|talking|anywhere)
                                        (not|never) (allowed|permitted|meant) (to|out|near|any|a) _1 (see|go|leave|talk|have|work|spend|use|drive|eat|contact|visit|without|money|friends|phone|my)
                                        WHO _2 (says|said|threatens|threatened|threatening|tells me|told me) (that)? (he|she|they|to) (will|would|is going to|are going to|could|can)? _2 (take|have|get|leave|hurt|kill|report|throw|tell social|call social|go for custody|get custody) _3
                                        (take|taking|took) (the|my|our) (baby|kids|children|son|daughter|twins) (away|off me|from me|if i leave)
                                        WHO _2 (pushed|pushes|shoved|shoves|hit|hits|grabbed|grabs|slapped|slaps|kicked|kicks|choked|strangled|punched|threw|throws|hurt|hurts|pinned|dragged|spat at|raped|forced|forces|locked|locks|bit|pulled) (me|my|things at me)
                                        (scared|frightened|afraid|terrified) of (him|her|my partner|my husband|my boyfriend|my wife|what he|how he|his temper)
                                        walking on eggshells
                                        (gives|give|gets|given) me (an allowance|pocket money|housekeeping|# a week)
                                        (times|timing|counts|logs) (how long|my|when|every)
                                        (accuses|accused|accusing) me of (cheating|seeing|affairs|an affair|flirting|lying)
                                        WHO _2 (makes|made|making) me (have sex|ask|beg|ask permission|feel worthless|sleep)
                                        (forced|forces|forcing|made|makes) me (to)? (have sex|sleep with)
                                        (cut off|isolated|isolating|cuts me off) (me)? (from)? (my)? (family|friends|everyone)
                                        gets (angry|aggressive|violent|nasty|in a rage|furious|mad) (if|when|with me|at me|that) _8
                                        (calls|calling|called) me (a bad mother|useless|worthless|stupid|names|fat|mad|mental|crazy|pathetic|disgusting|a whore|a slag)
                                        (controlling|abusive|violent|coercive) (partner|husband|relationship|boyfriend|behaviour|ex)
                                        (he|she|partner|husband|boyfriend) is (so|very|really)? (controlling|abusive|violent)
                                        """
                                                .replace("WHO", WHO)))
                        .unless(
                                SENTENCE,
                                words(
                                        """
                                        (star|lovely|bless|sweet|sweetheart|angel|gem|brilliant|legend|amazing|so kind|thoughtful|cutest)
                                        (night feed|night feeds|lift a finger|lift anything|cook|wash up|dishes|hoover|clean|carry|do the (feed|washing|ironing)|worry|starve)
                                        (toddler|puppy|dog|cat|baby) (takes|took|hid|hits|kicked|pulled|has)
                                        """))
                        .unless(
                                OVERLAP,
                                words(
                                        "(baby|toddler|little one|she|he) (kicked|kicks|kick) (me|my) (ribs|bladder|belly|all night|awake|so)|keeps (my|the) (spirits|phone charged)|not allowed (to)? (have|eat) (cheese|sushi|pate|wine|soft)"))
                        .unless(
                                CLAUSE,
                                words(
                                        "(years ago|used to|my ex used|i left him|when i was (little|a child|small))|midwife|doctor|hospital|sonographer")));
    }
}
