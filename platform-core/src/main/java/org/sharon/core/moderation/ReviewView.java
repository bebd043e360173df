package org.sharon.core.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharon.core.moderation.CaseMark.Hand;
import org.sharon.core.pictures.Picture;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * A held post, for the person who decides about it.
 *
 * @param decided what has already become of it; empty while it is open
 * @param picture beside its words; null where there is none
 * @param problem why the last attempt did nothing; empty when there was none
 */
record ReviewView(
        CaseItem item,
        List<Line> lines,
        String decided,
        boolean mayShow,
        Visitor visitor,
        ReasonForm back,
        ReasonForm refusal,
        String problem,
        @Nullable Picture picture) {

    /** What has to be true of a picture before anybody sees it. */
    static final Map<String, String> CHECKS =
            new TreeMap<>(
                    Map.of(
                            "1-people", "No person: no face, no body, no part of one",
                            "2-place", "Nothing shows where it was taken, and no uniform or badge",
                            "3-names", "No name, letter, number or other words about a person",
                            "4-harm", "Nothing that could hurt somebody in this room"));

    String address(String what) {
        return "/staff/reviews/" + item.id() + (what.isEmpty() ? "" : "/" + what);
    }

    Map<String, String> checks() {
        return CHECKS;
    }

    String pictureAddress() {
        return picture == null ? "" : picture.address("/rooms/" + item.roomSlug());
    }

    boolean isBetweenMembers() {
        return item.isBetweenMembers();
    }

    /** What this is, above everything else. */
    String heading() {
        return (item.isReported() ? "Reported post by " : "Held post by ") + item.nickname();
    }

    /** What members see of it while nobody has decided. */
    String standing() {
        return !item.isReported()
                ? ""
                : item.isShown()
                        ? "Members can see it now."
                        : "Members cannot see it until somebody decides.";
    }

    /** Only clinicians look after people; what is reported may be the nickname. */
    boolean mayOpenPerson() {
        return item.isReported() && visitor.role() == Role.CLINICIAN;
    }

    String approval() {
        return !item.isReported()
                ? "Approve: show it in the room"
                : item.isShown() ? "Read and safe: it stays" : "Read and safe: show it again";
    }

    boolean isOpen() {
        return decided.isEmpty();
    }

    boolean isWrong() {
        return back.isWrong() || refusal.isWrong() || !problem.isEmpty();
    }

    boolean hasTitle() {
        return !item.title().isEmpty();
    }

    String when() {
        return When.words(item.at());
    }

    String decideBy() {
        Instant due = item.due();
        return due == null ? "" : "Decide by " + When.words(due) + ".";
    }

    boolean isMine() {
        Hand hand = item.mark().claimed();
        return hand != null && hand.account() == visitor.account();
    }

    /** Who else is looking at it; empty when nobody is. */
    String colleague() {
        Hand hand = item.mark().claimed();
        return hand == null || isMine() ? "" : hand.nickname();
    }
}
