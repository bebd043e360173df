package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.util.List;

/**
 * A poll as one reader finds it.
 *
 * @param address where answers are sent
 * @param words what its author wrote before the answers; may be empty
 * @param many whether one may choose several
 * @param mark stands for the answers as they are now, so that nobody answers what has been changed
 * @param until until when people can answer, in a sentence; empty when they cannot
 * @param answered whether this reader has
 * @param mayAnswer whether this reader can answer now
 * @param results whether this reader sees what people chose
 * @param about why there are no results, or how they are shown
 * @param mayClose whether this reader asked and can end it
 * @param mayWithdraw whether this reader can take it away
 * @param happened what the reader has just done; empty when nothing
 * @param problem what is wrong with what they sent; empty when nothing
 */
public record PollView(
        String address,
        String words,
        List<Answer> answers,
        boolean many,
        String mark,
        String until,
        boolean answered,
        boolean mayAnswer,
        boolean results,
        String about,
        boolean mayClose,
        boolean mayWithdraw,
        boolean withdrawn,
        String happened,
        String problem) {

    /**
     * One of the answers.
     *
     * @param mine whether this reader has chosen it
     * @param share how many chose it, in words; empty where there are no results
     * @param bar how long its bar is, 1 to 5
     */
    public record Answer(int number, String text, boolean mine, String share, int bar) {}

    public PollView {
        answers = List.copyOf(answers);
    }

    /** What asks people to choose. */
    String legend() {
        return many
                ? say("conversations.choose-all-that-are-true-for")
                : say("conversations.choose-one-answer");
    }
}
