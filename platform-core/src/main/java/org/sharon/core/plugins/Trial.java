package org.sharon.core.plugins;

import java.util.concurrent.Callable;

/** A way to call code of a plugin before it serves: on a thread that may be lost, with fuel. */
public interface Trial {

    /**
     * @throws RefusedException when the code fails, or takes longer than a start may take
     */
    <T> T call(Callable<T> work);
}
