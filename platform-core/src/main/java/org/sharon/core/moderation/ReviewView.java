package org.sharon.core.moderation;

import java.time.Instant;
import java.util.List;
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
 * @param marks what a computer says of the picture beside its words; null where there is none
 * @param look what was said of it the last time
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
        @Nullable FaceMarks marks,
        PictureLook look) {

    String address(String what) {
        return "/staff/reviews/" + item.id() + (what.isEmpty() ? "" : "/" + what);
    }

    String pictureAddress() {
        Picture picture = picture();
        return picture == null ? "" : picture.address("/rooms/" + item.roomSlug());
    }

    @Nullable Picture picture() {
        return marks == null ? null : marks.picture();
    }

    /** Whether somebody who sees nobody is asked to look at the frames once more. */
    boolean asksAgain() {
        return marks != null && marks.isMarked() && look.seesNobody();
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
