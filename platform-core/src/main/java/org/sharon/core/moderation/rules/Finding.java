package org.sharon.core.moderation.rules;

import java.util.List;
import org.sharon.api.moderation.Span;
import org.sharon.api.moderation.Verdict;

/**
 * What one rule found in a text.
 *
 * @param ruleId such as {@code E1}, or {@code unread} when the text could not be read
 * @param version of the rule
 * @param verdict what this rule alone asks for
 * @param spans where, in the text exactly as its author wrote it; in order, without overlaps
 * @param memberText what the author reads
 * @param staffText what the person who decides reads
 */
public record Finding(
        String ruleId,
        int version,
        Verdict verdict,
        List<Span> spans,
        String memberText,
        String staffText) {

    /** The id of a finding that says the rules could not read the text. */
    public static final String UNREAD = "unread";

    private static final String A_PERSON_WILL_READ =
            "A person from the team will read this before other people see it.";

    public Finding {
        spans = List.copyOf(spans);
    }

    /** A rule did not answer: nobody knows what it would have said, so a person decides. */
    static Finding unanswered(String ruleId) {
        return new Finding(
                UNREAD,
                1,
                Verdict.HOLD_AMBER,
                List.of(),
                A_PERSON_WILL_READ,
                "Unread by the rules, a person please. Rule " + ruleId + " did not answer.");
    }

    /** The text is in another language or alphabet. */
    static Finding otherLanguage() {
        return new Finding(
                UNREAD,
                1,
                Verdict.HOLD,
                List.of(),
                A_PERSON_WILL_READ,
                "Unread by the rules, a person please. The text may be in another language.");
    }

    /** The text has no words, and at least one picture that says more than hello. */
    static Finding onlyPictures() {
        return new Finding(
                UNREAD,
                1,
                Verdict.AMBER_LOW,
                List.of(),
                A_PERSON_WILL_READ,
                "Unread by the rules, a person please. The text has pictures and no words.");
    }
}
