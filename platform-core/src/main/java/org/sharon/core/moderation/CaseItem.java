package org.sharon.core.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.Judged.Span;
import org.sharon.core.conversations.Post;
import org.sharon.core.rooms.Room;

/**
 * An alert or a held post with everything that staff need to see of it.
 *
 * @param revision the revision of the post that this is about
 * @param title the title of the topic; empty when there is none
 * @param text what that revision said
 * @param state what has become of the post by now
 * @param at when it came
 * @param due when somebody must have looked; null when no clock runs
 */
public record CaseItem(
        CaseMark mark,
        String roomTitle,
        String roomSlug,
        long post,
        int revision,
        @Nullable Long topic,
        boolean opensTopic,
        String title,
        String nickname,
        String avatar,
        String text,
        Post.State state,
        List<Finding> findings,
        Instant at,
        @Nullable Instant due) {

    public CaseItem {
        findings = List.copyOf(findings);
    }

    public long id() {
        return mark.id();
    }

    public List<Segment> segments() {
        return Segment.of(text, spans(false));
    }

    /** The title, marked as well; empty when there is none. */
    public List<Segment> titleSegments() {
        return Segment.of(title, spans(true));
    }

    /** Whether members wrote it among themselves: staff see this alone, and nothing around it. */
    public boolean isBetweenMembers() {
        return Room.isBetweenMembers(roomSlug);
    }

    /** For lists: the text, after the title if this post gave its topic that title. */
    public Excerpt excerpt() {
        if (!opensTopic || title.isEmpty()) {
            return Excerpt.of(text, spans(false));
        }
        int moved = title.length() + 1;
        List<Span> both = new ArrayList<>(spans(true));
        spans(false).forEach(each -> both.add(new Span(each.start() + moved, each.end() + moved)));
        return Excerpt.of(title + "\n" + text, both);
    }

    /** The rules that answered, each once, such as {@code E1, C4}. */
    public String rules() {
        return findings.stream()
                .map(Finding::rule)
                .filter(rule -> !rule.isEmpty() && !rule.equals(Reported.RULE))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Every reason once, with the rule that gave it. */
    public List<String> reasons() {
        return findings.stream()
                .map(
                        finding ->
                                finding.rule().equals(Reported.RULE)
                                        ? finding.reason()
                                        : finding.rule() + ": " + finding.reason())
                .distinct()
                .toList();
    }

    /** The first rule's reason, for lists. */
    public String reason() {
        return findings.stream()
                .map(Finding::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether members have reported it. */
    public boolean isReported() {
        return findings.stream().anyMatch(finding -> finding.rule().equals(Reported.RULE));
    }

    /** Whether its room still sees it. */
    public boolean isShown() {
        return state == Post.State.POSTED;
    }

    public boolean isHeld() {
        return state == Post.State.HELD;
    }

    private List<Span> spans(boolean inTitle) {
        return findings.stream()
                .filter(finding -> finding.inTitle() == inTitle && finding.start() < finding.end())
                .map(finding -> new Span(finding.start(), finding.end()))
                .toList();
    }
}
