package org.sharon.core.plugins;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The services of this node: one version of each serves, and a next one can be made ready beside
 * it. What becomes ready on every node can be swapped on all of them at once.
 */
public interface Stage extends AutoCloseable {

    /**
     * Loads {@code jar} beside what serves, asks it what it brings, and lets every listener
     * prepare. Nobody finds it before {@link Staged#commit}. When this throws, nothing is left of
     * it, and whatever served before goes on serving.
     *
     * @param check hears what the jar brings before any listener does; whatever it throws refuses
     *     the jar
     * @throws RefusedException when it cannot serve, with the sentence that says why
     * @throws org.sharon.core.store.DatabaseUnavailableException when it may be good, and has to
     *     wait
     */
    Staged prepare(PluginJar jar, Consumer<Service> check);

    /** What serves under this id. */
    Optional<Service> serving(String service);

    /** All that serve. */
    List<Service> serving();

    /** Nobody finds the service any more; its code is unloaded when the last call has ended. */
    void stop(String service);

    /** Every version that is loaded, whatever its state. */
    List<DeploymentStatus> statuses();

    /** Stops every service within a second or two. */
    @Override
    void close();
}
