package org.sharon.core.plugins;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.Question;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.plugin.ServiceDescription;

class QuestionRulesTest {

    private static final Question.Choice BEANS =
            new Question.Choice("beans", "Beans?", List.of("Yes", "No"));
    private static final PluginResources FILES =
            PluginResources.of(Map.of("training/tools.html", new byte[0]));

    @Test
    void takesQuestionsThatCanBeToldApart() {
        assertThatCode(() -> check(List.of(survey("spring", BEANS)), List.of(module("tools.html"))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesATrainingTextThatIsNotInTheJar() {
        refuses(
                List.of(),
                List.of(module("spades.html")),
                "training() names training/spades.html, which is not in the jar: put it into"
                        + " src/main/resources, or correct the path");
    }

    @Test
    void refusesIdsThatAnswersCannotHangOn() {
        refuses(
                List.of(survey("spring", BEANS), survey("spring", BEANS)),
                List.of(),
                "surveys() has the id spring twice: give each its own");
        refuses(
                List.of(survey("spring", BEANS, BEANS)),
                List.of(),
                "The survey spring has the id beans twice: give each its own");
        refuses(
                List.of(),
                List.of(module("tools.html"), module("tools.html")),
                "training() has the id tools twice: give each its own");
        refuses(
                List.of(survey("../spring", BEANS)),
                List.of(),
                "surveys() has the id \"../spring\": use lower-case letters, digits and hyphens,"
                        + " at most 40");
    }

    @Test
    void refusesOptionsThatLookAlikeOrDoNotFit() {
        refuses(
                List.of(survey("spring", new Question.Choice("b", "?", List.of("Yes", "Yes")))),
                List.of(),
                "The survey spring offers \"Yes\" twice at b: leave one");
        refuses(
                List.of(
                        survey(
                                "spring",
                                new Question.Choice("b", "?", List.of("Yes", "x".repeat(201))))),
                List.of(),
                "An option of b has 201 letters: write 1 to 200");
    }

    private static void refuses(
            List<Survey> surveys, List<TrainingModule> training, String sentence) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> check(surveys, training))
                .withMessage(sentence);
    }

    private static void check(List<Survey> surveys, List<TrainingModule> training) {
        Contributions none = Contributions.NONE;
        Contributions brought =
                new Contributions(
                        none.posture(),
                        none.clocks(),
                        none.signposts(),
                        none.content(),
                        surveys,
                        training,
                        none.hazards(),
                        none.dataClasses(),
                        none.settings(),
                        none.pages(),
                        none.jobs(),
                        none.hooks(),
                        none.permissions());
        QuestionRules.check(
                new Service(
                        "1",
                        "d",
                        new ServiceDescription("garden", "Garden", "People.", 18),
                        List.of(),
                        List.of(),
                        FeatureSet.none(),
                        List.of(),
                        List.of(),
                        brought,
                        FILES));
    }

    private static Survey survey(String id, Question... questions) {
        return new Survey(id, 1, "Spring", "So that.", Duration.ofDays(1), List.of(questions));
    }

    private static TrainingModule module(String file) {
        return new TrainingModule(
                "tools", "Tools", "training/" + file, List.of(BEANS), Map.of("beans", "No"), 12);
    }
}
