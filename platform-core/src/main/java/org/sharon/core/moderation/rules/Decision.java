package org.sharon.core.moderation.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.moderation.Visibility;

/**
 * What should happen to a text, and why.
 *
 * @param visibility what members of the room see
 * @param attention who looks, and how soon
 * @param findings what led to it, the strictest first; empty when there is nothing to say
 * @param rewrites whole texts that the author can take instead with one tap; each passes the rules
 * @param warning a content warning to put on the text
 * @param unread whether the rules could not read all of the text
 */
public record Decision(
        Visibility visibility,
        Attention attention,
        List<Finding> findings,
        List<String> rewrites,
        Optional<ContentWarning> warning,
        boolean unread) {

    private static final Comparator<Finding> STRICTEST_FIRST =
            Comparator.comparing((Finding finding) -> finding.verdict().attention())
                    .thenComparing(finding -> finding.verdict().visibility())
                    .reversed();

    public Decision {
        findings = findings.stream().sorted(STRICTEST_FIRST).toList();
        rewrites = List.copyOf(rewrites);
    }

    /**
     * The strictest of the findings on each axis. A text that a clinician has to see is never sent
     * back to its author with a question first: it is posted, and the alert is written.
     */
    static Decision of(
            List<Finding> findings, List<String> rewrites, Optional<ContentWarning> warning) {
        Verdict strictest =
                findings.stream()
                        .map(Finding::verdict)
                        .reduce(Verdict.NONE, Verdict::strictestWith);
        boolean nobodyMayWait =
                strictest.visibility() == Visibility.NUDGE
                        && strictest.attention().compareTo(Attention.AMBER) >= 0;
        return new Decision(
                nobodyMayWait ? Visibility.VISIBLE : strictest.visibility(),
                strictest.attention(),
                findings,
                rewrites,
                warning,
                findings.stream().anyMatch(finding -> finding.ruleId().equals(Finding.UNREAD)));
    }

    /** Both axes as one verdict; {@code verdict().word()} is how files write it. */
    public Verdict verdict() {
        return new Verdict(visibility, attention);
    }

    /** Whether the author sees at once where to get help. */
    public boolean helpNow() {
        return attention == Attention.RED;
    }

    /** What the author reads about it; empty when there is nothing to say to them. */
    public Optional<String> reason() {
        return findings.stream()
                .filter(finding -> finding.verdict().visibility() == visibility)
                .filter(finding -> visibility != Visibility.VISIBLE)
                .map(Finding::memberText)
                .findFirst();
    }
}
