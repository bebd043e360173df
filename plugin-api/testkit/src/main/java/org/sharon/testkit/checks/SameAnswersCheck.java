package org.sharon.testkit.checks;

import java.time.Duration;

/** The platform asks once when the plugin is built and once at each start, and compares. */
final class SameAnswersCheck implements Check {

    private static final Duration LONGEST = Duration.ofMillis(50);

    @Override
    public String promise() {
        return "answers every method quickly and always the same";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        for (Asked asked : plugin.asked()) {
            Throwable failure = asked.failure();
            if (asked.isRefusedByTheApi()) {
                findings.add(asked.method(), "%s.", failure.getMessage());
            } else if (failure != null) {
                findings.add(
                        asked.method(),
                        "It throws %s. A plugin's methods only answer: move what can fail into a"
                                + " page, a job or a hook.",
                        failure);
            } else if (asked.first() == null) {
                findings.add(
                        asked.method(), "It answers null. Answer an empty list, or leave it out.");
            } else if (!Told.of(asked.first()).equals(Told.of(asked.second()))) {
                findings.add(
                        asked.method(),
                        "It answers differently the second time. Leave out clocks, random numbers"
                                + " and anything that changes: the platform refuses a plugin whose"
                                + " answers differ from what its build wrote down.");
            } else if (asked.took().compareTo(LONGEST) > 0) {
                findings.add(
                        asked.method(),
                        "It takes %d ms, and may take 50. Do the work once, in the constructor.",
                        asked.took().toMillis());
            }
        }
    }
}
