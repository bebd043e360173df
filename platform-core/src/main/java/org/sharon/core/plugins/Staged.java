package org.sharon.core.plugins;

/** A version that is ready to serve. One of the two methods ends that, whichever comes first. */
public interface Staged {

    Service service();

    /** From the moment this returns it serves; the one before it ends when its last call has. */
    void commit();

    /** It does not serve after all, and nothing is left of it. */
    void abort();
}
