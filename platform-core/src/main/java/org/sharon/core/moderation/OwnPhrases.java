package org.sharon.core.moderation;

import org.sharon.core.moderation.rules.PhraseGate;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;

/**
 * A plugin keeps what it promises in its own labelled lines. Those about rules in Java are tried
 * when they run.
 */
final class OwnPhrases implements JarCheck {

    @Override
    public void check(PluginJar jar) {
        try {
            PhraseGate.of(jar.descriptor())
                    .refusal()
                    .ifPresent(
                            sentence -> {
                                throw new RefusedException(sentence);
                            });
        } catch (IllegalArgumentException unreadable) {
            throw new RefusedException(
                    "Its rules or phrases cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
