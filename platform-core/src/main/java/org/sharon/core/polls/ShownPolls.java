package org.sharon.core.polls;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.PollView;
import org.sharon.core.conversations.PollView.Answer;
import org.sharon.core.conversations.Polling;
import org.sharon.core.conversations.Post;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** Polls as pages show them. */
final class ShownPolls implements Polling {

    private final Polls polls;
    private final Clock clock;

    @Inject
    ShownPolls(Polls polls, Clock clock) {
        this.polls = polls;
        this.clock = clock;
    }

    @Override
    public boolean areIn(Room room) {
        return polls.areIn(room);
    }

    @Override
    public Set<Long> among(Room room, Collection<Long> topics) {
        return topics.isEmpty() || !areIn(room) ? Set.of() : polls.among(topics);
    }

    @Override
    public Optional<PollView> of(Visitor reader, Room room, Post opening, String happened) {
        // The words come first: a topic without answers in them costs no question.
        return Ballot.in(opening.text())
                .filter(ballot -> opening.isPosted() && areIn(room))
                .flatMap(
                        ballot ->
                                polls.ofPost(opening.author(), opening.clientKey())
                                        .map(
                                                poll ->
                                                        view(
                                                                reader, room, opening, ballot, poll,
                                                                happened)));
    }

    private PollView view(
            Visitor reader, Room room, Post opening, Ballot ballot, Poll poll, String happened) {
        boolean member = reader.role().isMember();
        boolean open = poll.isOpen(clock.instant());
        boolean withdrawn = poll.withdrawnAt() != null;
        int mine = member && open ? polls.chosenBy(reader, poll, ballot) : 0;
        Tally shown = poll.shown();
        boolean counted = shown != null && shown.mark().equals(ballot.mark());
        boolean sees = !withdrawn && (!open || mine != 0 || !member);
        List<Answer> answers =
                IntStream.range(0, ballot.answers().size())
                        .mapToObj(
                                number ->
                                        answer(
                                                ballot,
                                                mine,
                                                counted && sees ? shown : null,
                                                number))
                        .toList();
        return new PollView(
                room.address() + "/topics/" + opening.topic() + "/poll",
                ballot.words(),
                withdrawn ? List.of() : answers,
                poll.many(),
                ballot.mark(),
                open ? until(poll) : "",
                mine != 0,
                member && open,
                counted && sees,
                about(open, sees, counted),
                open && opening.author() == reader.account(),
                reader.role().reviews() && !withdrawn,
                withdrawn,
                done(happened),
                problem(happened));
    }

    private static Answer answer(Ballot ballot, int mine, @Nullable Tally shown, int number) {
        String text = ballot.answers().get(number);
        boolean chosen = (mine & 1 << number) != 0;
        if (shown == null) {
            return new Answer(number, text, chosen, "", 0);
        }
        Share share = shown.share(number);
        return new Answer(number, text, chosen, share.words(), share.bar());
    }

    private static String until(Poll poll) {
        if (poll.closesAt() == null) {
            return say("polls.you-can-answer-until-the-person");
        }
        LocalDate last = poll.closesAt().atZone(When.LONDON).toLocalDate().minusDays(1);
        return say("polls.you-can-answer-until-the-end", Days.named(last));
    }

    private static String about(boolean open, boolean sees, boolean counted) {
        if (counted && sees) {
            return say("polls.we-show-results-in-groups-of");
        }
        if (!open) {
            return say("polls.fewer-than-5-people-answered-so");
        }
        return sees
                ? say("polls.we-show-results-when-5-people")
                : say("polls.you-see-results-once-you-have");
    }

    private static String done(String happened) {
        return switch (happened) {
            case "answered" -> say("polls.we-kept-your-answer");
            case "closed" -> say("polls.you-closed-the-poll-nobody-can");
            case "withdrawn" -> say("polls.you-took-the-poll-away-the");
            default -> "";
        };
    }

    private static String problem(String happened) {
        return switch (happened) {
            case "nothing" -> say("polls.choose-an-answer-first");
            case "changed" -> say("polls.the-answers-have-changed-look-at");
            case "ended" -> say("polls.the-poll-has-closed-so-your");
            default -> "";
        };
    }
}
