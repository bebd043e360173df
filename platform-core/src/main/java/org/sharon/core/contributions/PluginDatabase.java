package org.sharon.core.contributions;

import java.time.Duration;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseAddress;

/**
 * The connections that plugins' statements use. They are apart from the platform's own, so that a
 * plugin keeps no message waiting.
 */
public final class PluginDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(2);

    private final Database database;

    PluginDatabase(DatabaseAddress address) {
        this.database = Database.limited(address, "plugins", CONNECTIONS, LONGEST_STATEMENT);
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
