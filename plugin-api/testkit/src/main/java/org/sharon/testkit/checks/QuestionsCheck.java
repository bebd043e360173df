package org.sharon.testkit.checks;

import org.sharon.core.plugins.descriptor.Questions;

/** Answers and certificates hang on ids, so each question, survey and module has its own. */
final class QuestionsCheck implements Check {

    @Override
    public String promise() {
        return "asks each question under its own id";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        Questions.problems(plugin.surveys(), plugin.training())
                .forEach(problem -> findings.add("surveys(), training()", "%s.", problem));
    }
}
