package org.sharon.core.plugins.descriptor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharon.api.content.Question;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.PluginDescriptor;

/** Surveys and training keep to what answers and certificates can hang on. */
public final class Questions {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TEXT = 200;

    private final List<String> problems = new ArrayList<>();

    private Questions() {}

    /** Why they cannot be asked, each in a sentence; what a build and the deployer both ask. */
    public static List<String> problems(List<Survey> surveys, List<TrainingModule> training) {
        Questions questions = new Questions();
        questions.lookAtIds("surveys()", surveys.stream().map(Survey::id).toList());
        for (Survey survey : surveys) {
            questions.lookAt("The survey " + survey.id(), survey.questions());
        }
        questions.lookAtIds("training()", training.stream().map(TrainingModule::id).toList());
        for (TrainingModule module : training) {
            String where = "The training module " + module.id();
            questions.lookAt(where, module.questions());
            questions.lookAtLength(
                    "The title of the training module " + module.id(), module.title());
            if (module.questions().isEmpty()) {
                questions.problems.add(
                        where + " asks nothing: a certificate wants at least one question");
            }
        }
        return List.copyOf(questions.problems);
    }

    static void check(PluginDescriptor written) {
        problems(written.surveys(), written.training()).stream()
                .findFirst()
                .ifPresent(
                        sentence -> {
                            throw new RefusedException(sentence);
                        });
    }

    private void lookAt(String where, List<? extends Question> questions) {
        lookAtIds(where, questions.stream().map(Question::id).toList());
        for (Question question : questions) {
            if (question instanceof Question.Choice choice) {
                lookAtOptions(where, choice);
            }
        }
    }

    private void lookAtOptions(String where, Question.Choice choice) {
        Set<String> options = new HashSet<>();
        for (String option : choice.options()) {
            if (!options.add(option)) {
                problems.add(
                        "%s offers \"%s\" twice at %s: leave one"
                                .formatted(where, option, choice.id()));
            }
            lookAtLength("An option of " + choice.id(), option);
        }
    }

    private void lookAtIds(String where, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
                problems.add(
                        "%s has the id \"%s\": use lower-case letters, digits and hyphens, at most %d"
                                .formatted(where, id, LONGEST_ID));
            }
            if (!seen.add(id)) {
                problems.add("%s has the id %s twice: give each its own".formatted(where, id));
            }
        }
    }

    private void lookAtLength(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            problems.add(
                    "%s has %d letters: write 1 to %d"
                            .formatted(what, text.strip().length(), LONGEST_TEXT));
        }
    }
}
