package org.sharon.core.moderation.rules.baseline;

import static org.sharon.api.moderation.Match.pattern;
import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;

/**
 * Who somebody is or where they can be reached. People feel safe here because nobody knows who they
 * are; one telephone number undoes that.
 */
final class C4Identity {

    private C4Identity() {}

    /** Other places where people talk. */
    static final String ELSEWHERE =
            "(insta|instagram|ig|snap|snapchat|sc|facebook|fb|twitter|tiktok|tik tok|telegram|discord"
                    + "|whatsapp|whats app|what is app|whatsap|watsapp|wattsapp|kik|messenger|signal|skype|linkedin|zoom"
                    + "|tumblr|reddit|wechat|viber|facetime|onlyfans)";

    static Rule rule() {
        RuleCard card =
                RuleCard.of(
                                "C4",
                                "To keep everyone safe we leave out names, addresses, numbers and"
                                        + " other accounts. You can take them out and send this"
                                        + " again.",
                                "Contains something that says who a person is or how to reach them.")
                        .helping(RewriteHelp.replacing("(left out)"));
        return DeclaredRule.of(
                card,
                Case.of(
                        Verdict.HOLD,
                        words("<phone> _1|<email>|<nhs-number>|<postcode> <postcode>?|<handle>")),
                Case.of(
                                Verdict.HOLD,
                                words(
                                        """
                                        my (PLACE) (is|name|handle|user|username|account|id|tag)
                                        (find|add|follow|search|look|message|msg|dm|pm|text|inbox|call|ring|get|contact|reach|hit|hmu) (me|for me) (up)? (on|at|via) (PLACE)
                                        (i am|im|am) _4 (on|at) (the)? (PLACE)
                                        on (PLACE) (i am|as|under|it is|its)
                                        PLACE (handle|username|user)
                                        (at|on) _2 dot com
                                        _9
                                        """
                                                .replace("_9\n", "")
                                                .replace("(PLACE)", ELSEWHERE)
                                                .replace("PLACE", ELSEWHERE)),
                                words("(my|email|mail|me|at) _6 dot (com|co|net|org|uk)"))
                        .unless(
                                SENTENCE,
                                words(
                                        """
                                        (too|so) (much|long)
                                        (all|every|half) (day|night|evening|the time)
                                        (always|never|constantly|addicted|scroll*|delet*|hours|not on|came off|come off|off)
                                        (is|was|makes|made) (toxic|awful|rubbish|down|bad|full|depressing)
                                        (break|detox) from
                                        """)),
                Case.of(
                        Verdict.HOLD,
                        pattern(
                                "\\b(?:snap(?:chat)?|sc|insta(?:gram)?|ig|kik|telegram|discord|skype|tiktok|twitter|facebook|fb)"
                                        + "\\s*(?:[:=@]|name|user(?:name)?)\\s*[@:]?\\s*[a-z0-9._]{3,}"),
                        pattern(
                                "\\b(?:snap(?:chat)?|insta(?:gram)?|ig|kik|telegram|discord|skype|tiktok|twitter|facebook|fb)"
                                        + "\\s+(?:is\\s+)?@?[a-z0-9]*[a-z][._0-9][a-z0-9._]+")),
                Case.of(
                                Verdict.HOLD,
                                words(
                                        """
                                        (i|we|me) (live|stay|am living|are living|am staying) (at|on) (number|no|flat|house)? # _3
                                        (i am|we are|i live|we live|come|house|address|home|number|live) _4 # _2 STREET
                                        # <capital> _1 STREET
                                        (live|living|flat|house) (on|in|at|off) <capital> _1 STREET
                                        flat # _1 # _2 STREET
                                        my (home)? address is
                                        my (full|real|actual|last|sur|birth|maiden|legal) name (is|was)
                                        my surname is
                                        my name is <capital> <capital>
                                        i am called <capital> <capital>
                                        my (date of birth|dob|d o b) (is|was)? _3 (#|<date>)
                                        (i was)? born (on|on the) (#|<date>) _3
                                        (my|the) nhs (number|no) (is)? _2 #
                                        nhs (number|no) _2 #
                                        my postcode is
                                        my (phone|mobile|number|whatsapp|landline) (number)? is _2 #
                                        (text|ring|call|phone|message) me on #
                                        i (work|teach) at <capital> <capital> (school|hospital|academy|college|primary)
                                        """
                                                .replace(
                                                        "STREET",
                                                        "(road|rd|street|avenue|ave|lane|close|drive|crescent|gardens|terrace|way|court|grove|hill|walk|mews|square|estate)")))
                        .unless(
                                OVERLAP,
                                words(
                                        "# (minutes|hours|weeks|days|people|miles|months|years|of|am|pm|min|percent) _4|(100|111|999|116)|live (on|in) # (floor|st)|(born|live) (on|in) #? (january|may)? (ward|floor)")));
    }
}
