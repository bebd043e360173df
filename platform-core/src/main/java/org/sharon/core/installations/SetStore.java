package org.sharon.core.installations;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;

/** What the building serves, in the database. */
final class SetStore {

    /**
     * One service.
     *
     * @param digest empty when it was removed
     * @param previous what serves again after a roll back
     */
    record Row(String service, Optional<String> digest, Optional<String> previous, Instant since) {}

    private static final String ROWS =
            "SELECT service, digest, previous_digest, since FROM plugin_serving ";

    private static final String PUT =
            """
            INSERT INTO plugin_serving (service, digest, previous_digest, switch_no, since,
                                        decided_by)
            VALUES (:service, :digest, NULL, :number, UTC_TIMESTAMP(3), :by)
            ON DUPLICATE KEY UPDATE
                   previous_digest = IF(digest IS NULL OR digest <=> VALUES(digest),
                                        previous_digest, digest),
                   digest = VALUES(digest), switch_no = VALUES(switch_no), since = VALUES(since),
                   decided_by = VALUES(decided_by)
            """;

    private static final String SERVED =
            """
            UPDATE plugin_jar SET served_at = UTC_TIMESTAMP(3), waiting_since = NULL
             WHERE digest = :digest
            """;

    private static final String ENABLED =
            """
            SELECT COUNT(*) FROM enabled_service
             WHERE service = :service AND disabled_at IS NULL
            """;

    private final Database database;

    @Inject
    SetStore(Database database) {
        this.database = database;
    }

    /** Nobody else decides what serves, and no node joins, before the transaction ends. */
    long lock(Handle handle) {
        Optional<Long> number = locked(handle);
        if (number.isEmpty()) {
            handle.execute("INSERT IGNORE INTO plugin_set (id, number) VALUES (1, 0)");
            number = locked(handle);
        }
        return number.orElseThrow();
    }

    private static Optional<Long> locked(Handle handle) {
        return handle.createQuery("SELECT number FROM plugin_set WHERE id = 1 FOR UPDATE")
                .mapTo(Long.class)
                .findOne();
    }

    long number() {
        return database.read(
                handle ->
                        handle.createQuery("SELECT number FROM plugin_set WHERE id = 1")
                                .mapTo(Long.class)
                                .findOne()
                                .orElse(0L));
    }

    List<Row> list() {
        return database.read(
                handle -> handle.createQuery(ROWS).map((row, context) -> row(row)).list());
    }

    /** Of the jars that serve. */
    List<String> digests() {
        return list().stream().flatMap(row -> row.digest().stream()).toList();
    }

    Optional<Row> find(String service) {
        return database.read(
                handle ->
                        handle.createQuery(ROWS + "WHERE service = :service")
                                .bind("service", service)
                                .map((row, context) -> row(row))
                                .findOne());
    }

    /** From the end of the transaction on this is what serves; only while the set is locked. */
    long put(
            Handle handle,
            long number,
            String service,
            @Nullable String digest,
            @Nullable Long by) {
        long next = number + 1;
        handle.createUpdate(PUT)
                .bind("service", service)
                .bind("digest", digest)
                .bind("number", next)
                .bind("by", by)
                .execute();
        if (digest != null) {
            handle.createUpdate(SERVED).bind("digest", digest).execute();
        }
        handle.createUpdate("UPDATE plugin_set SET number = :number WHERE id = 1")
                .bind("number", next)
                .execute();
        return next;
    }

    /** True when some trust has switched the service on. */
    boolean isEnabledSomewhere(String service) {
        return database.read(
                handle ->
                        handle.createQuery(ENABLED).bind("service", service).mapTo(Long.class).one()
                                > 0);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("service"),
                Optional.ofNullable(row.getString("digest")),
                Optional.ofNullable(row.getString("previous_digest")),
                row.getTimestamp("since").toInstant());
    }
}
