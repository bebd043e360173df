package org.sharon.testkit.checks;

/** One promise of a plugin, and how to see whether it is kept. */
public interface Check {

    /** The promise, as the name of a test. */
    String promise();

    /** Adds a finding for each thing that is left to do. */
    void look(PluginUnderTest plugin, Findings findings);
}
