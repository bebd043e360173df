package org.sharon.core.plugins;

/**
 * What a part of the platform asks of a jar before it is kept, so that a jar which could never
 * serve is refused at once and not only when people have agreed to it. None of its code runs.
 */
public interface JarCheck {

    /**
     * @throws RefusedException with the sentence that says what to do
     */
    void check(PluginJar jar);

    /**
     * The jar is to serve soon, and is made ready beside other work: the moment for what takes a
     * while and needs none of its code. Whatever this leaves undone is done when it serves; it
     * never refuses.
     */
    default void prepare(PluginJar jar) {}
}
