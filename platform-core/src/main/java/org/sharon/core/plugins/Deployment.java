package org.sharon.core.plugins;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.DeploymentStatus.State;

/** One jar on its way from being found to having stopped, and what operators see of it. */
final class Deployment {

    private final String file;
    private final Clock clock;
    private @Nullable String service;
    private @Nullable String version;
    private @Nullable String digest;
    private @Nullable Long swapMillis;
    private @Nullable PluginBundle bundle;
    private byte @Nullable [] bytes;
    private volatile @Nullable Live live;
    private volatile DeploymentStatus status;

    Deployment(String file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.status = statusIn(State.INSTALLED, null);
    }

    String file() {
        return file;
    }

    DeploymentStatus status() {
        Live loaded = live;
        return loaded == null
                ? status
                : loaded.health()
                        .quarantine()
                        .map(it -> status.with(Sentences.quarantined(loaded.service(), it)))
                        .orElse(status);
    }

    /** True while some of its code is loaded. */
    boolean isInstalled() {
        return bundle != null;
    }

    /** Only while {@link #isInstalled}. */
    PluginBundle bundle() {
        if (bundle == null) {
            throw new IllegalStateException(file + " is not installed");
        }
        return bundle;
    }

    /** The jar once more, to be started again. Only while {@link #isInstalled}. */
    PluginJar jar() {
        if (bytes == null) {
            throw new IllegalStateException(file + " is not installed");
        }
        return PluginJar.whole(file, bytes);
    }

    /** Only after it has described its service, and until it ends. */
    Live live() {
        Live loaded = live;
        if (loaded == null) {
            throw new IllegalStateException(file + " does not serve");
        }
        return loaded;
    }

    /** Only while there is {@link #live}. */
    Service service() {
        return live().service();
    }

    void installed(PluginBundle bundle, PluginJar jar) {
        this.bundle = bundle;
        bytes = jar.bytes();
        version = bundle.version();
        digest = jar.digest();
        status = statusIn(State.INSTALLED, null);
    }

    void resolved() {
        status = statusIn(State.RESOLVED, null);
    }

    void starting() {
        status = statusIn(State.STARTING, null);
    }

    void described(Live live) {
        this.live = live;
        service = live.service().id();
        status = statusIn(State.STARTING, null);
    }

    void serves(long swapMillis) {
        this.swapMillis = swapMillis;
        status = statusIn(State.ACTIVE, null);
    }

    void stopping() {
        status = statusIn(State.STOPPING, null);
    }

    /**
     * Lets go of everything that came out of the jar, so that its class loader can be collected.
     */
    void unloaded() {
        bundle = null;
        bytes = null;
        live = null;
    }

    private DeploymentStatus statusIn(State state, @Nullable String sentence) {
        return new DeploymentStatus(
                file, service, version, state, sentence, clock.instant(), digest, swapMillis);
    }
}
