package org.sharon.core.plugins;

/** How much must be known of a jar before it may serve. */
public enum PluginMode {
    /** For whoever writes a plugin: a jar need not be signed, and serves at once. */
    DEVELOPMENT,
    /** For people who rely on it: a jar must be signed by somebody whom the operator accepts. */
    PRODUCTION;

    /** The mode of that name, in small letters. */
    public static PluginMode of(String name) {
        return name.equals("production") ? PRODUCTION : DEVELOPMENT;
    }
}
