package org.sharon.core.plugins.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.Question;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;

class QuestionsTest {

    private static final Question.Choice BEANS =
            new Question.Choice("beans", "Beans?", List.of("Yes", "No"));

    @Test
    void thatCanBeToldApartAreNoProblem() {
        assertThat(Questions.problems(List.of(survey("spring", BEANS)), List.of(module(BEANS))))
                .isEmpty();
    }

    @Test
    void wantIdsThatAnswersCanHangOn() {
        assertThat(
                        Questions.problems(
                                List.of(
                                        survey("spring", BEANS, BEANS),
                                        survey("spring", BEANS),
                                        survey("../spring", BEANS)),
                                List.of(module(BEANS), module(BEANS))))
                .containsExactly(
                        "surveys() has the id spring twice: give each its own",
                        "surveys() has the id \"../spring\": use lower-case letters, digits and"
                                + " hyphens, at most 40",
                        "The survey spring has the id beans twice: give each its own",
                        "training() has the id tools twice: give each its own");
    }

    @Test
    void wantOptionsThatDifferAndFit() {
        assertThat(problemsOfOptions("Yes", "Yes"))
                .containsExactly("The survey spring offers \"Yes\" twice at b: leave one");
        assertThat(problemsOfOptions("Yes", "x".repeat(201)))
                .containsExactly("An option of b has 201 letters: write 1 to 200");
    }

    @Test
    void ofTrainingAreAtLeastOne() {
        assertThat(Questions.problems(List.of(), List.of(module())))
                .containsExactly(
                        "The training module tools asks nothing: a certificate wants at least one"
                                + " question");
    }

    private static List<String> problemsOfOptions(String... options) {
        Question.Choice choice = new Question.Choice("b", "?", List.of(options));
        return Questions.problems(List.of(survey("spring", choice)), List.of());
    }

    private static Survey survey(String id, Question... questions) {
        return new Survey(id, 1, "Spring", "So that.", Duration.ofDays(1), List.of(questions));
    }

    private static TrainingModule module(Question.Choice... questions) {
        return new TrainingModule(
                "tools", "Tools", "tools.html", List.of(questions), Map.of("beans", "No"), 12);
    }
}
