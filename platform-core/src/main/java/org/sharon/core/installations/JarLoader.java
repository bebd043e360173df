package org.sharon.core.installations;

import com.google.inject.Inject;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.ReadyJars;
import org.sharon.core.plugins.RefusedException;

/** Gives back a jar as it came, checked again: a signer may have been revoked meanwhile. */
final class JarLoader {

    private final JarStore jars;
    private final JarChecks checks;
    private final ReadyJars ready;

    @Inject
    JarLoader(JarStore jars, JarChecks checks, ReadyJars ready) {
        this.jars = jars;
        this.checks = checks;
        this.ready = ready;
    }

    PluginJar load(String digest) {
        StoredJar stored = jars.find(digest).orElseThrow(JarLoader::gone);
        PluginJar jar =
                PluginJar.whole(
                        stored.file(), jars.bytes(digest).orElseThrow(JarLoader::gone), ready);
        if (!jar.digest().equals(digest)) {
            throw new RefusedException("Its bytes are not as they were: install its jar again");
        }
        checks.signer(jar, stored);
        return jar;
    }

    /** The same, with everything done that can be done before its code runs. */
    PluginJar loadAhead(String digest) {
        PluginJar jar = load(digest).madeReady();
        checks.prepare(jar);
        return jar;
    }

    private static RefusedException gone() {
        return new RefusedException("This version is kept no more: install its jar again");
    }
}
