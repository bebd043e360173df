package org.sharon.core.ask;

import java.util.List;

/**
 * The questions of a team's members.
 *
 * @param waiting the oldest first
 * @param isFull whether there are more than are listed
 * @param older where earlier ones that are done are; empty when there are none
 */
record QuestionListView(
        List<Row> waiting, boolean isFull, List<Row> done, String older, boolean isPast) {

    /** One question in the list. */
    record Row(
            String address,
            String nickname,
            String avatar,
            String service,
            String state,
            String hand,
            boolean isLate) {

        static Row of(Question question, Questions questions) {
            return new Row(
                    question.staffAddress(),
                    question.nickname(),
                    question.avatar(),
                    questions.serviceTitle(question),
                    Standing.forStaff(question, questions.now()),
                    question.claimed() == null
                            ? ""
                            : question.claimed().nickname() + " is answering it.",
                    question.isLate(questions.now()));
        }
    }
}
