package org.sharon.core.plugins;

import java.util.Optional;

/**
 * A feature that acts when a service comes, is replaced, or goes. Bind one with a Guice {@code
 * Multibinder<ServiceListener>}.
 *
 * <p>Calls come one at a time, on a thread that may read and write the database, never on an event
 * loop. Plugin code is not to be called from here except through {@link Guarded}.
 */
public interface ServiceListener {

    /**
     * Before {@code next} serves anyone: the moment to write the rows of its rooms or to compile
     * its rules. Whatever this throws refuses the plugin, and {@code previous} goes on serving;
     * throw a {@link RefusedException} to choose the sentence that operators read. What was
     * prepared must be harmless when the service never serves.
     *
     * @param previous the version that serves now, if any does
     */
    default void serviceWillServe(Service next, Optional<Service> previous) {}

    /**
     * After every {@link #serviceWillServe}, and before {@code next} serves anyone: the moment to
     * see whether its code does what it promises. Refuses in the same way.
     *
     * @param trial the one way to call code of the plugin here
     */
    default void serviceIsTried(Service next, Trial trial) {}

    /**
     * {@link #serviceWillServe} was called, but {@code next} was refused after all: let go of it.
     */
    default void serviceWillNotServe(Service next) {}

    /**
     * {@code now} has taken over. Calls that began before may still be inside {@code previous} for
     * some seconds. Nothing thrown here changes anything.
     */
    default void serviceServes(Service now, Optional<Service> previous) {}

    /**
     * No call is inside {@code gone} any more, and its code is about to be unloaded: let go of
     * every object that came from it. Called for a version that was replaced and for a service that
     * was removed; {@link Services#find} tells which.
     */
    default void serviceHasStopped(Service gone) {}

    /**
     * A service has failed so often on this node that its code is not called any more. The rooms
     * stay, and posts in them are held. The moment to tell a person, and the other nodes. Called on
     * a thread of its own.
     */
    default void serviceWasQuarantined(Quarantine quarantine) {}
}
