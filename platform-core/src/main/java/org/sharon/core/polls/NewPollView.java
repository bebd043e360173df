package org.sharon.core.polls;

import static org.sharon.core.language.Words.say;

import java.util.List;
import java.util.stream.IntStream;
import org.sharon.core.conversations.Composer;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Form;

/**
 * The form of a new poll.
 *
 * @param composer who reads it, and the warnings to choose from
 * @param asks whether it can be sent as it is all the same
 */
record NewPollView(Room room, Form form, Composer composer, boolean asks) {

    String action() {
        return room.address() + "/polls";
    }

    /** The names of the fields for answers. */
    List<Integer> answers() {
        return IntStream.rangeClosed(1, Ballot.MOST).boxed().toList();
    }

    static String field(int number) {
        return PollForm.field(number);
    }

    static String label(int number) {
        return "Answer " + number + (number > Ballot.FEWEST ? say("polls.if-you-need-it") : "");
    }

    List<PollForm.Ending> endings() {
        return List.of(PollForm.Ending.values());
    }

    static String word(PollForm.Ending ending) {
        return ending.word();
    }

    static String title(PollForm.Ending ending) {
        return ending.title();
    }

    static int longestAnswer() {
        return Ballot.LONGEST_ANSWER;
    }
}
