package org.sharon.testkit.checks;

import org.sharon.api.content.Question;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;

/** Answers hang on ids, so no two questions share one. */
final class QuestionsCheck implements Check {

    @Override
    public String promise() {
        return "asks each question under its own id";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        findings.addRepeated("surveys()", plugin.surveys().stream().map(Survey::id).toList());
        for (Survey survey : plugin.surveys()) {
            findings.addRepeated(
                    "survey " + survey.id(),
                    survey.questions().stream().map(Question::id).toList());
        }
        findings.addRepeated(
                "training()", plugin.training().stream().map(TrainingModule::id).toList());
        for (TrainingModule module : plugin.training()) {
            findings.addRepeated(
                    "training " + module.id(),
                    module.questions().stream().map(Question.Choice::id).toList());
        }
    }
}
