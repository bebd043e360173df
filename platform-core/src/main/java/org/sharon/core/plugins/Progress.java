package org.sharon.core.plugins;

/** What a call into plugin code knows and tells while it runs. */
public interface Progress {

    /** The version that is being called. It stays loaded until the call ends. */
    Service service();

    /**
     * Names the rule that runs next, so that a failure can be put down to it. Costs next to
     * nothing.
     */
    void at(String rule);
}
