package org.sharon.core.plugins;

/** The way out of a quarantine. */
@FunctionalInterface
public interface Releases {

    /**
     * Lets what serves under this id be called again, if it is in quarantine. When it kept too much
     * memory, the same jar is started afresh: what it kept goes with the class loader that it had.
     *
     * @throws RefusedException when it does not start; it stays in quarantine
     * @throws org.sharon.core.store.DatabaseUnavailableException when it has to be tried again
     */
    void release(String service);
}
