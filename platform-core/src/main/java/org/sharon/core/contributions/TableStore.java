package org.sharon.core.contributions;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Which service has which tables, in the database. */
final class TableStore {

    private static final String CLAIM =
            "INSERT IGNORE INTO plugin_table (name, service, at) VALUES (:name, :service, :at)";

    private static final String OWNER = "SELECT service FROM plugin_table WHERE name = :name";

    private static final String FIND_DIGEST =
            "SELECT digest FROM plugin_schema WHERE service = :service";

    private static final String SET_DIGEST =
            """
            INSERT INTO plugin_schema (service, digest, at) VALUES (:service, :digest, :at)
            ON DUPLICATE KEY UPDATE digest = VALUES(digest), at = VALUES(at)
            """;

    private final Clock clock;

    @Inject
    TableStore(Clock clock) {
        this.clock = clock;
    }

    /** Gives the service those tables that are nobody's; the answer is whose the others are. */
    Map<String, String> claim(Handle handle, String service, Collection<String> tables) {
        Map<String, String> others = new TreeMap<>();
        for (String table : tables) {
            handle.createUpdate(CLAIM)
                    .bind("name", table)
                    .bind("service", service)
                    .bind("at", clock.instant())
                    .execute();
            String owner = handle.createQuery(OWNER).bind("name", table).mapTo(String.class).one();
            if (!owner.equals(service)) {
                others.put(table, owner);
            }
        }
        return others;
    }

    Optional<String> findDigest(Handle handle, String service) {
        return handle.createQuery(FIND_DIGEST)
                .bind("service", service)
                .mapTo(String.class)
                .findOne();
    }

    void setDigest(Handle handle, String service, String digest) {
        handle.createUpdate(SET_DIGEST)
                .bind("service", service)
                .bind("digest", digest)
                .bind("at", clock.instant())
                .execute();
    }
}
