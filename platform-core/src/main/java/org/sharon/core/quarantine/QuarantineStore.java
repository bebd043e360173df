package org.sharon.core.quarantine;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.Failure;
import org.sharon.core.plugins.Quarantine;
import org.sharon.core.store.Database;

/** The rows of quarantines: one for each jar that ever was in one. */
final class QuarantineStore {

    private static final int LONGEST_HOW = 300;

    /** One that has been released begins anew; one that lasts keeps when it began. */
    private static final String BEGIN =
            """
            INSERT INTO quarantine (service, digest, version, rule, how, since)
            VALUES (:service, :digest, :version, :rule, :how, :since)
            ON DUPLICATE KEY UPDATE
              rule = IF(released_at IS NULL, rule, :rule),
              how = IF(released_at IS NULL, how, :how),
              since = IF(released_at IS NULL, since, :since),
              released_by = NULL,
              released_at = NULL
            """;

    private static final String RELEASE =
            """
            UPDATE quarantine SET released_at = :at, released_by = :by
             WHERE service = :service AND digest = :digest AND released_at IS NULL
            """;

    private static final String ALL =
            "SELECT service, digest, version, rule, how, since, released_at FROM quarantine";

    /**
     * A row.
     *
     * @param releasedAt null while it lasts
     */
    record Entry(Quarantine quarantine, @Nullable Instant releasedAt) {

        boolean lasts() {
            return releasedAt == null;
        }
    }

    private final Database database;

    @Inject
    QuarantineStore(Database database) {
        this.database = database;
    }

    void begin(Quarantine quarantine) {
        String how = quarantine.last().how();
        database.write(
                handle ->
                        handle.createUpdate(BEGIN)
                                .bind("service", quarantine.service())
                                .bind("digest", quarantine.digest())
                                .bind("version", quarantine.version())
                                .bind("rule", quarantine.last().rule())
                                .bind("how", how.substring(0, Math.min(how.length(), LONGEST_HOW)))
                                .bind("since", quarantine.since().truncatedTo(ChronoUnit.MILLIS))
                                .execute());
    }

    /** In the caller's transaction. False when somebody else was first. */
    boolean release(Handle handle, Quarantine quarantine, long by, Instant at) {
        return handle.createUpdate(RELEASE)
                        .bind("service", quarantine.service())
                        .bind("digest", quarantine.digest())
                        .bind("by", by)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    List<Entry> list() {
        return database.read(
                handle -> handle.createQuery(ALL).map((row, context) -> entry(row)).list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Instant since = row.getTimestamp("since").toInstant();
        Timestamp released = row.getTimestamp("released_at");
        return new Entry(
                new Quarantine(
                        row.getString("service"),
                        row.getString("version"),
                        row.getString("digest"),
                        new Failure(row.getString("rule"), row.getString("how"), since),
                        since),
                released == null ? null : released.toInstant());
    }
}
