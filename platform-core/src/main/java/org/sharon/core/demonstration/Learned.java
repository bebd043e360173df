package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.api.content.Question;
import org.sharon.core.surveys.Asked;
import org.sharon.core.surveys.Given;
import org.sharon.core.surveys.Surveys;
import org.sharon.core.training.Courses;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** What the people of the demonstration have answered and learned before anybody comes to look. */
final class Learned {

    /**
     * What somebody answered.
     *
     * @param option the place of the option that they chose
     * @param words empty where they wrote nothing
     */
    private record Reply(int number, int option, String words) {}

    /** Five of the room, so that there is something to see; the others are still offered it. */
    private static final Map<String, Reply> REPLIES =
            Map.of(
                    "Slow River", new Reply(5, 0, "More topics about evenings, please."),
                    "Night Otter", new Reply(4, 0, "I like that nobody counts hearts."),
                    "Paper Boat", new Reply(4, 0, "A search for old topics would help me."),
                    "Grey Pebble", new Reply(3, 0, "I mostly read, and that is fine here."),
                    "Hopeful Oak", new Reply(5, 0, "A place for good news from people who left."));

    private final Surveys surveys;
    private final Courses courses;

    @Inject
    Learned(Surveys surveys, Courses courses) {
        this.surveys = surveys;
        this.courses = courses;
    }

    void play(Map<String, Visitor> cast) {
        cast.values().stream()
                .filter(person -> person.role() == Role.PEER_MODERATOR)
                .forEach(courses::passAll);
        Optional.ofNullable(cast.get("rowan")).ifPresent(courses::passAll);
        REPLIES.forEach(
                (nickname, reply) ->
                        Optional.ofNullable(cast.get(nickname))
                                .ifPresent(person -> answer(person, reply)));
    }

    private void answer(Visitor person, Reply reply) {
        for (Asked asked : surveys.ofMember(person)) {
            List<Given> given = new ArrayList<>();
            for (Question question : asked.survey().questions()) {
                given.add(given(question, reply));
            }
            surveys.save(person, asked, given);
        }
    }

    private static Given given(Question question, Reply reply) {
        if (question instanceof Question.Choice choice) {
            return Given.choice(choice.id(), choice.options().get(reply.option()));
        }
        if (question instanceof Question.Scale scale) {
            int number = Math.max(scale.from(), Math.min(scale.to(), reply.number()));
            return Given.number(scale.id(), number);
        }
        return Given.words(question.id(), reply.words());
    }
}
