package org.sharon.core.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;
import org.sharon.core.moderation.CaseItem;
import org.sharon.core.moderation.CaseMark.Hand;
import org.sharon.core.moderation.Elapsed;
import org.sharon.core.moderation.Line;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * An alert, for the person who answers it.
 *
 * @param closing how it ended; null while it is open
 * @param earlier how often this author gave rise to an alert before
 * @param review the number of the held post's review; null when there is nothing to decide
 * @param theirOwn whether whoever reads wrote what it is about, so that somebody else closes it
 * @param draft what has been typed and not been sent, and why
 */
record AlertView(
        CaseItem item,
        List<Line> lines,
        AlertStore.@Nullable Closing closing,
        int earlier,
        @Nullable Long review,
        Visitor visitor,
        boolean theirOwn,
        AlertDraft draft,
        Instant now) {

    String address(String what) {
        return "/staff/alerts/" + item.id() + (what.isEmpty() ? "" : "/" + what);
    }

    String heading() {
        String level =
                switch (item.mark().attention()) {
                    case RED -> "Red alert";
                    case AMBER -> "Amber alert";
                    case AMBER_LOW, NONE -> "To note";
                };
        return level + ": " + item.nickname();
    }

    String when() {
        return When.words(item.at());
    }

    String clock() {
        return Elapsed.words(item.at(), item.due(), now);
    }

    boolean isRed() {
        return item.mark().attention() == Attention.RED;
    }

    boolean isOpen() {
        return closing == null;
    }

    /** What whoever wrote what it is about is told. */
    String leftToOthers() {
        return Alerts.WROTE_IT;
    }

    String closed() {
        return closing == null
                ? ""
                : closing.nickname()
                        + " closed it, "
                        + When.words(closing.at())
                        + ". "
                        + closing.outcome().title()
                        + ".";
    }

    String note() {
        return closing == null ? "" : closing.note();
    }

    boolean isAcknowledged() {
        return item.mark().acknowledged() != null;
    }

    String acknowledged() {
        return said(item.mark().acknowledged());
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

    boolean hasTitle() {
        return !item.title().isEmpty();
    }

    /** Whether the room would see an answer: not under a topic that is itself held. */
    boolean mayAnswerHere() {
        return !item.isBetweenMembers()
                && !(item.opensTopic()
                        && lines.stream().anyMatch(line -> line.here() && line.unseen()));
    }

    boolean isBetweenMembers() {
        return item.isBetweenMembers();
    }

    /** Whether the team is a part of the conversation, and nobody else than the author. */
    boolean isInPrivateRoom() {
        return item.mark().inPrivateRoom() && !item.isBetweenMembers();
    }

    boolean mayShow() {
        return review != null && item.isHeld() && isClinician();
    }

    boolean mayOpenIdentity() {
        return isClinician();
    }

    String identityAddress() {
        return "/staff/people/" + item.mark().author() + "/identity?alert=" + item.id();
    }

    String earlierWords() {
        return switch (earlier) {
            case 0 -> "None before this one";
            case 1 -> "1 before this one";
            default -> earlier + " before this one";
        };
    }

    List<Outcome> outcomes() {
        return Outcome.choices();
    }

    private boolean isClinician() {
        return visitor.role() == Role.CLINICIAN;
    }

    private static String said(@Nullable Hand hand) {
        return hand == null ? "" : hand.nickname() + ", " + When.words(hand.at());
    }
}
