package org.sharon.testkit.checks;

import org.sharon.api.jobs.Job;
import org.sharon.api.pages.PageSpec;

/** Pages have addresses, and timetables survive updates by the ids of their jobs. */
final class IdsCheck implements Check {

    @Override
    public String promise() {
        return "gives each page and each job its own name";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        findings.addRepeated("pages()", plugin.pages().stream().map(PageSpec::path).toList());
        findings.addRepeated("jobs()", plugin.jobs().stream().map(Job::id).toList());
    }
}
