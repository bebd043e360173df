package org.sharon.core.plugins;

/** The way out of a quarantine: the same jar begins again, in a class loader of its own. */
@FunctionalInterface
public interface Restarts {

    /**
     * Starts afresh what serves under this id, if it is in quarantine. Whatever the version kept,
     * and the threads that it lost, go with the class loader that it had.
     *
     * @throws RefusedException when it does not start; it stays in quarantine
     * @throws org.sharon.core.store.DatabaseUnavailableException when it has to be tried again
     */
    void restart(String service);
}
