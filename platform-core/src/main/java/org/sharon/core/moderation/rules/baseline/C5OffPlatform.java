package org.sharon.core.moderation.rules.baseline;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.CLAUSE;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;

/**
 * Asking somebody to talk or meet elsewhere. Elsewhere nobody reads, and people here may be easy to
 * hurt.
 */
final class C5OffPlatform {

    private C5OffPlatform() {}

    static Rule rule() {
        RuleCard card =
                RuleCard.of(
                                "C5",
                                "We keep talks here, where the team can look out for you both."
                                        + " You can say the same thing in this room.",
                                "Asks to talk or meet outside this place.")
                        .helping(
                                RewriteHelp.instead(
                                        "Would you like to talk more here? I would like to hear from"
                                                + " you."));
        String place = C4Identity.ELSEWHERE;
        return DeclaredRule.of(
                card,
                Case.of(
                                Verdict.HOLD,
                                words(
                                        """
                                        (add|message|msg|text|call|ring|phone|find|follow|dm|inbox|pm|contact) me (up)? (on|at|via|over) PLACE
                                        (can|could|shall|should|let|do|want|would|may|might|fancy|prefer|rather|happy|wanna|please) _5 (chat|talk|move|carry on|continue|speak|go|switch|message|keep talking|take this|catch up|connect|text|meet) _4 (on|to|over to|via|over|in) (a|the|my|our)? PLACE
                                        (move|take) (this|it|things|the chat|our chat) (over)? (to|onto|off) _2 (PLACE|email|phone|text|here)
                                        (chat|talk|speak|message|discuss*|carry on) _3 (somewhere (private|else|quieter)|privately|in private|off here|off this|outside (of)? (here|this)|away from (here|this))
                                        (what is|have you got|can i (have|get)|could i (have|get)|send me|give me|do you have|got|drop me|share|pass me|are you on|anyone on|you got|let me have|dm me) (a|an|your|ur|you|each other)? (phone|mobile|whatsapp)? (number|email|insta|instagram|snap|snapchat|facebook|whatsapp|address|discord|telegram|phone number|mobile number|details|contact details|socials|digits)
                                        (are you|is anyone|anyone else|who is|is anybody) on PLACE
                                        (have you|do you|you) (got|have|use) PLACE
                                        (join|made|make|making|start|starting|started|set up|setting up|created|create|creating|run|got|have) _3 PLACE (group|chat|server|page|channel)
                                        (private|secret|separate|our own) PLACE? (group|chat|server) _8 (join|away|without|outside|link|dm)
                                        (away from|without) (the)? (moderators|mods|staff|moderation|this site|this place)
                                        (meet|meeting|see you|see each other|get together|hang out|hook up) _5 (outside of (here|this)|in person|in real life|irl|face to face|just us|just the two|just you and me)
                                        (just us two|just the two of us)
                                        meet me (at|outside|in|on|by|near|after|for|tomorrow|tonight|this|next)
                                        (shall we|let us|can we|could we|want to|fancy|do you want to|would you like to|would love to|we should|should we|anyone want to|up for) _2 (meet|meeting) (up|in town|for|at|outside|sometime|this|next|on|near|tomorrow|one day|you|irl)
                                        (shall we|let us|can we|could we|want to|fancy|do you want to|we should|should we) _1 meet
                                        (come|pop|drop|stay|get yourself) (round|over|by|at|and stay)? (to|at|round)? (mine|my (house|flat|place|home)|ours) _2
                                        (i|can|could|let me) _2 (visit|pick you up|come to (your|yours)|drive over|give you a lift)
                                        (swap|exchange|share|swop|trade) _1 (numbers|number|details|contacts|emails|email|socials|insta|snaps|addresses)
                                        (shall|can|could|let us|want to|do you want to|fancy|we could|would you like to|wanna) _3 (talk|chat|speak|chatting) on the phone
                                        (phone|ring|call|text|email|video call|facetime) each other
                                        (give|send|dm|pm|message|text|get|drop) (you|u|ya) (my|the|a) (number|email|address|insta|snap|link|details|whatsapp|phone number|mobile)
                                        (do|does) (you|anyone) live (near|close|round|in|far|around|by) _3
                                        (live|lives|living|based|am) near (me|you) _4 (meet|coffee|drink|walk)
                                        we (could|should|can|might|ought to) _1 meet (up)?
                                        take this (somewhere|elsewhere|private|off|to (dm|dms|inbox|messages|private))
                                        (email|text|whatsapp|dm|inbox|pm|phone|ring|call) me (and|if you|for|so|so i|instead|any time|anytime|whenever|later|when you|directly|privately|outside)
                                        (add|find|follow|message|text|call|ring|dm|meet|friend) you on PLACE
                                        (love|like|nice|good|great|lovely) to meet (you|up|anyone|people|some of you) (in|irl|outside|one day|for|face|properly|in person)
                                        where (do|about do|abouts do) you live
                                        what (is)? your (real|full|actual) name
                                        which (town|street|school|area|city) (are you|do you)
                                        """
                                                .replace("PLACE", place)))
                        .unless(
                                CLAUSE,
                                words(
                                        """
                                        (mum|dad|sister|brother|friend|friends|she|he|they|team|nurse|family|nan|neighbour|coordinator) (came|comes|come|pops|popped|will come|is coming) (round|over|to|by)
                                        (living room|in here|on here|this (room|forum|group)|in group|online here|the group (on|at|here))
                                        (family|nct|work|mums|school|class|street|choir|book) (whatsapp|whats app|facebook|fb) (group|chat)
                                        i (have|got) (a|my|our) (family|nct|work)
                                        (not|never|do not|did not|do not want to|no longer) _3 (meet|join|talk|chat|on|use)
                                        (they|he|she|staff|team|nurse|doctor|worker|coordinator|psychologist) (asked|said|wants|will|can|could|visits|offered) _6
                                        (my|the) (care)? (coordinator|peer worker|nurse|team|doctor|therapist|gp|dietitian|midwife|health visitor|psychologist|mum|dad|sister|brother|friend|husband|wife|partner)
                                        """))
                        .unless(
                                OVERLAP,
                                words(
                                        "(will|to|not|did|would|can|could|never|team|nurse|they|he|she|mum|dad|always|used|and|gp|doctor|sister|friend|people) (ring|call|phone|text|email|message) me _3|to (sell|buy|watch|fix)|(move|take) (it|things|this) (to|off) here|meet (the|my|with my|our) (target|goal|goals|needs|deadline|team|gp|doctor|nurse|family)"
                                                + "|(got|have) (my|his|her|their|the|a) (family|work|nct|school) _4"))
                        .unless(
                                SENTENCE,
                                words(
                                        "was down|were down|deleted|came off|coming off|took _1 off my phone")));
    }
}
