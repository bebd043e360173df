package org.sharon.core.contributions;

import org.jdbi.v3.core.HandleCallback;
import org.sharon.core.plugins.Blame;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;

/** Work in the database during a plugin's call, which is not blamed for a database that is away. */
final class Blameless {

    private Blameless() {}

    /** As {@link Database#read}. */
    static <T> T read(Database database, HandleCallback<T, RuntimeException> work) {
        Blame.lift();
        try {
            return database.read(blaming(work));
        } catch (DatabaseUnavailableException away) {
            Blame.lift();
            throw away;
        }
    }

    /** As {@link Database#write}. */
    static <T> T write(Database database, HandleCallback<T, RuntimeException> work) {
        Blame.lift();
        try {
            return database.write(blaming(work));
        } catch (DatabaseUnavailableException away) {
            Blame.lift();
            throw away;
        }
    }

    /** Once there is a connection, how long a statement takes is the plugin's doing. */
    private static <T> HandleCallback<T, RuntimeException> blaming(
            HandleCallback<T, RuntimeException> work) {
        return handle -> {
            Blame.restore();
            return work.withHandle(handle);
        };
    }
}
