package org.sharon.core.ask;

import java.time.Instant;
import org.sharon.core.web.When;

/** What has become of a question, in plain words. */
final class Standing {

    private Standing() {}

    static String forMember(Question question, Instant now) {
        return switch (question.state()) {
            case WAITING -> waiting(question, now);
            case ANSWERED -> "The team answered on " + When.words(question.last()) + ".";
            case CLOSED -> "The team has closed this. You can write again at any time.";
        };
    }

    private static String waiting(Question question, Instant now) {
        String reading = question.claimed() == null ? "" : "Somebody from the team is reading it. ";
        if (question.isLate(now)) {
            return reading + "Our answer is late, and we are sorry. It is not forgotten.";
        }
        return question.due() == null
                ? reading + "We answer as soon as we can."
                : reading + "You will have an answer by " + Promise.words(question.due()) + ".";
    }

    static String forStaff(Question question, Instant now) {
        return switch (question.state()) {
            case WAITING ->
                    question.due() == null
                            ? "No time was promised"
                            : (question.isLate(now) ? "Was due " : "Answer by ")
                                    + Promise.words(question.due());
            case ANSWERED -> "Answered " + When.words(question.last());
            case CLOSED -> "Closed " + When.words(question.last());
        };
    }
}
