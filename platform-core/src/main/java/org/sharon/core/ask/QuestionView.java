package org.sharon.core.ask;

import java.time.Instant;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.ThreadView;

/** A question and what was said about it, for the member who asked or for the team. */
record QuestionView(
        Question question,
        String service,
        ThreadView thread,
        Composer composer,
        String done,
        Instant now) {

    String standing() {
        return Standing.forMember(question, now);
    }

    String staffStanding() {
        return Standing.forStaff(question, now);
    }

    boolean isLate() {
        return question.isLate(now);
    }

    boolean isClosed() {
        return question.state() == Question.State.CLOSED;
    }

    String address(String what) {
        return question.staffAddress() + "/" + what;
    }

    /** Who else has it in hand; empty when nobody has. */
    String colleague(long me) {
        Question.Hand hand = question.claimed();
        return hand == null || hand.account() == me ? "" : hand.nickname();
    }

    boolean isMine(long me) {
        Question.Hand hand = question.claimed();
        return hand != null && hand.account() == me;
    }
}
