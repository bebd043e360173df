package org.sharon.core.installations;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.PlatformJars;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.signing.SignatureCheck;

/** May this jar be a version of that service at all. */
final class JarChecks {

    private final SignatureCheck signatures;
    private final PlatformJars ours;
    private final JarStore jars;
    private final Set<JarCheck> others;
    private final Clock clock;

    @Inject
    JarChecks(
            SignatureCheck signatures,
            PlatformJars ours,
            JarStore jars,
            Set<JarCheck> others,
            Clock clock) {
        this.signatures = signatures;
        this.ours = ours;
        this.jars = jars;
        this.others = others;
        this.clock = clock;
    }

    /** Who signed a jar that has just come. */
    Optional<Signer> signer(PluginJar jar) {
        return signer(jar, clock.instant());
    }

    /**
     * Who signed a jar that was accepted before. What came with the platform needs no signature,
     * also when the platform was replaced by one that brings another version of it.
     */
    Optional<Signer> signer(PluginJar jar, StoredJar accepted) {
        return accepted.signer().filter(Signer::isPlatform).isPresent()
                ? accepted.signer()
                : signer(jar, accepted.at());
    }

    private Optional<Signer> signer(PluginJar jar, Instant since) {
        return ours.contains(jar)
                ? Optional.of(Signer.PLATFORM)
                : signatures
                        .check(jar.bytes(), since)
                        .map(it -> new Signer(it.signer(), it.fingerprint()));
    }

    /** What can be seen without running it, such as its phrases and its migrations. */
    void contents(PluginJar jar) {
        others.forEach(each -> each.check(jar));
    }

    /** See {@link JarCheck#prepare}. */
    void prepare(PluginJar jar) {
        others.forEach(each -> each.prepare(jar));
    }

    /** A service belongs to the plugin that brought it first. */
    void owner(String service, PluginJar jar) {
        jars.last(service)
                .filter(owner -> !owner.symbolicName().equals(jar.symbolicName()))
                .ifPresent(
                        owner -> {
                            throw new RefusedException(
                                    "%s belongs to the plugin %s, and this jar is %s: give its service another id"
                                            .formatted(
                                                    service,
                                                    owner.symbolicName(),
                                                    jar.symbolicName()));
                        });
    }
}
