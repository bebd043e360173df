package org.sharon.perinatal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sharon.api.content.Question;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;

/** What the service asks of its members, who need not answer, and of its staff, who must. */
final class Questions {

    private static final int MONTHS = 12;

    private final Messages messages;

    Questions(Messages messages) {
        this.messages = messages;
    }

    Survey building() {
        return new Survey(
                "building",
                1,
                messages.get("survey.title"),
                messages.get("survey.why"),
                Duration.ofDays(90),
                List.of(
                        new Question.Scale(
                                "helps",
                                messages.get("survey.helps"),
                                1,
                                5,
                                messages.get("survey.helps.lowest"),
                                messages.get("survey.helps.highest")),
                        choice("survey.safe", "safe", "mostly", "sometimes", "rarely", "unsaid"),
                        new Question.Words("better", messages.get("survey.better"))));
    }

    /** Peer moderators review posts only with this certificate. */
    TrainingModule reviewing() {
        return new TrainingModule(
                "reviewing-posts",
                messages.get("training.title"),
                "training/reviewing-posts.html",
                List.of(
                        choice("training.thoughts", "thoughts", "kind", "alarm", "remove"),
                        choice("training.voices", "voices", "tell", "wait", "argue"),
                        choice("training.partner", "partner", "private", "advise", "open")),
                Map.of(
                        "thoughts", messages.get("training.thoughts.kind"),
                        "voices", messages.get("training.voices.tell"),
                        "partner", messages.get("training.partner.private")),
                MONTHS);
    }

    private Question.Choice choice(String key, String id, String... options) {
        return new Question.Choice(
                id,
                messages.get(key),
                Stream.of(options).map(option -> messages.get(key + "." + option)).toList());
    }
}
