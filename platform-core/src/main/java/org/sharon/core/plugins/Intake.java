package org.sharon.core.plugins;

import java.util.List;
import java.util.Map;

/**
 * What becomes of the jars in the plugins folder. By itself a folder decides what serves; a
 * building with a database decides in its own way.
 */
public interface Intake {

    /**
     * A jar came or changed. When this returns it serves, or waits for somebody.
     *
     * @throws RefusedException when it cannot serve
     * @throws org.sharon.core.store.DatabaseUnavailableException when it is to be looked at again
     */
    Taken take(Arrival arrival);

    /** The file that brought this jar has gone, and no other brought the same. */
    void withdraw(String service, String digest);

    /** True when a file that was there before, and is as it was, has nothing to say any more. */
    boolean isSettled(String service, String digest);

    /** What each file had brought when the folder was last looked at, by an earlier start. */
    Map<String, Taken> remembered();

    /** To be told at the next start by {@link #remembered}. */
    void remember(Map<String, Taken> files);

    /** What operators should see beside what is loaded here. */
    List<DeploymentStatus> statuses();
}
