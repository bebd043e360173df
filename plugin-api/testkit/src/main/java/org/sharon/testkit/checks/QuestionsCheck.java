package org.sharon.testkit.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sharon.api.content.Question;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;

/** Answers and certificates hang on ids, so each question, survey and module has its own. */
final class QuestionsCheck implements Check {

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TEXT = 200;

    @Override
    public String promise() {
        return "asks each question under its own id";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        lookAtIds("surveys()", plugin.surveys().stream().map(Survey::id).toList(), findings);
        for (Survey survey : plugin.surveys()) {
            lookAtQuestions("survey " + survey.id(), survey.questions(), findings);
        }
        lookAtIds(
                "training()",
                plugin.training().stream().map(TrainingModule::id).toList(),
                findings);
        for (TrainingModule module : plugin.training()) {
            String where = "training " + module.id();
            lookAtQuestions(where, module.questions(), findings);
            lookAtLength(where, "The title", module.title(), findings);
            if (module.questions().isEmpty()) {
                findings.add(
                        where,
                        "%s asks nothing, so whoever presses the button has the certificate. Ask at"
                                + " least one question.",
                        module.id());
            }
        }
    }

    private static void lookAtQuestions(
            String where, List<? extends Question> questions, Findings findings) {
        lookAtIds(where, questions.stream().map(Question::id).toList(), findings);
        for (Question question : questions) {
            if (question instanceof Question.Choice choice) {
                Set<String> seen = new HashSet<>();
                for (String option : choice.options()) {
                    lookAtLength(where, "An option of " + choice.id(), option, findings);
                    if (!seen.add(option)) {
                        findings.add(
                                where, "%s offers \"%s\" twice. Leave one.", choice.id(), option);
                    }
                }
            }
        }
    }

    private static void lookAtIds(String where, List<String> ids, Findings findings) {
        findings.addRepeated(where, ids);
        for (String id : ids) {
            if (!id.matches(ID) || id.length() > LONGEST_ID) {
                findings.add(
                        where,
                        "The id \"%s\" cannot stand in an address. Use lower-case letters, digits"
                                + " and hyphens, at most %d.",
                        id,
                        LONGEST_ID);
            }
        }
    }

    private static void lookAtLength(String where, String what, String text, Findings findings) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            findings.add(
                    where,
                    "%s has %d letters. Write 1 to %d.",
                    what,
                    text.strip().length(),
                    LONGEST_TEXT);
        }
    }
}
