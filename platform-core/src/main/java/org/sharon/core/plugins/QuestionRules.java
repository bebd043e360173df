package org.sharon.core.plugins;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharon.api.content.Question;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;

/** What surveys and training must keep to, so that answers and certificates can hang on them. */
final class QuestionRules {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TEXT = 200;

    private QuestionRules() {}

    /** Refuses a service whose questions cannot be asked. */
    static void check(Service service) {
        List<Survey> surveys = service.contributions().surveys();
        checkIds("surveys()", surveys.stream().map(Survey::id).toList());
        for (Survey survey : surveys) {
            checkQuestions("The survey " + survey.id(), survey.questions());
        }
        List<TrainingModule> training = service.contributions().training();
        checkIds("training()", training.stream().map(TrainingModule::id).toList());
        for (TrainingModule module : training) {
            checkQuestions("The training module " + module.id(), module.questions());
            checkLength("The title of the training module " + module.id(), module.title());
            if (service.resources().find(module.resource()).isEmpty()) {
                throw new RefusedException(
                        "training() names %s, which is not in the jar: put it into src/main/resources, or correct the path"
                                .formatted(module.resource()));
            }
        }
    }

    private static void checkQuestions(String where, List<? extends Question> questions) {
        checkIds(where, questions.stream().map(Question::id).toList());
        for (Question question : questions) {
            if (question instanceof Question.Choice choice) {
                checkOptions(where, choice);
            }
        }
    }

    private static void checkOptions(String where, Question.Choice choice) {
        Set<String> options = new HashSet<>();
        for (String option : choice.options()) {
            if (!options.add(option)) {
                throw new RefusedException(
                        "%s offers \"%s\" twice at %s: leave one"
                                .formatted(where, option, choice.id()));
            }
            checkLength("An option of " + choice.id(), option);
        }
    }

    private static void checkIds(String where, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
                throw new RefusedException(
                        "%s has the id \"%s\": use lower-case letters, digits and hyphens, at most %d"
                                .formatted(where, id, LONGEST_ID));
            }
            if (!seen.add(id)) {
                throw new RefusedException(
                        "%s has the id %s twice: give each its own".formatted(where, id));
            }
        }
    }

    private static void checkLength(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new RefusedException(
                    "%s has %d letters: write 1 to %d"
                            .formatted(what, text.strip().length(), LONGEST_TEXT));
        }
    }
}
