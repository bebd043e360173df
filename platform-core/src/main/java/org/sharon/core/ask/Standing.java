package org.sharon.core.ask;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import org.sharon.core.web.When;

/** What has become of a question, in plain words. */
final class Standing {

    private Standing() {}

    static String forMember(Question question, Instant now) {
        return switch (question.state()) {
            case WAITING -> waiting(question, now);
            case ANSWERED -> say("ask.the-team-answered-on", When.words(question.last()));
            case CLOSED -> say("ask.the-team-has-closed-this-you");
        };
    }

    private static String waiting(Question question, Instant now) {
        String reading =
                question.claimed() == null ? "" : say("ask.somebody-from-the-team-is-reading");
        if (question.isLate(now)) {
            return reading + say("ask.our-answer-is-late-and-we");
        }
        return question.due() == null
                ? reading + say("ask.we-answer-as-soon-as-we")
                : reading + say("ask.you-will-have-an-answer-by", Promise.words(question.due()));
    }

    static String forStaff(Question question, Instant now) {
        return switch (question.state()) {
            case WAITING ->
                    question.due() == null
                            ? say("ask.no-time-was-promised")
                            : (question.isLate(now) ? say("ask.was-due") : say("ask.answer-by"))
                                    + Promise.words(question.due());
            case ANSWERED -> "Answered " + When.words(question.last());
            case CLOSED -> "Closed " + When.words(question.last());
        };
    }
}
