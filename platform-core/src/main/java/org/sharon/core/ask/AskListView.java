package org.sharon.core.ask;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import java.util.List;
import org.sharon.core.ask.Questions.Team;

/**
 * A member's questions, and the teams they can ask.
 *
 * @param older where the next page is; empty on the last
 */
record AskListView(List<Team> teams, List<Row> rows, String older) {

    /** One question in the list. */
    record Row(String address, String title, String state, boolean isNew) {

        static Row of(Question question, Questions questions, Instant now) {
            return new Row(
                    question.room().address(),
                    say("ask.your-question-to", questions.serviceTitle(question)),
                    Standing.forMember(question, now),
                    question.state() == Question.State.ANSWERED);
        }
    }
}
