package org.sharon.core.installations;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;

/** Jars in the database. */
final class JarStore {

    private static final int KEPT = 5;

    private static final String COLUMNS =
            """
            SELECT digest, service, symbolic_name, version, file, descriptor, signer_name,
                   signer_fingerprint, added_at, waiting_since, bytes IS NOT NULL AS kept
              FROM plugin_jar
            """;

    private static final String ADD =
            """
            INSERT INTO plugin_jar (digest, service, symbolic_name, version, file, bytes,
                                    descriptor, signer_name, signer_fingerprint, added_by, added_at,
                                    waiting_since)
            VALUES (:digest, :service, :symbolicName, :version, :file, :bytes, :json, :signer,
                    :fingerprint, :by, UTC_TIMESTAMP(3), IF(:waits, UTC_TIMESTAMP(3), NULL))
            ON DUPLICATE KEY UPDATE bytes = COALESCE(bytes, VALUES(bytes)), retired_at = NULL,
                   file = VALUES(file),
                   waiting_since = IF(:waits, COALESCE(waiting_since, UTC_TIMESTAMP(3)),
                                      waiting_since)
            """;

    /** Those that serve or served last stay; of the others the newest. */
    private static final String TOO_OLD =
            """
            SELECT j.digest
              FROM plugin_jar j
              LEFT JOIN plugin_serving s ON s.service = j.service
             WHERE j.service = :service AND j.bytes IS NOT NULL AND j.waiting_since IS NULL
               AND NOT (j.digest <=> s.digest) AND NOT (j.digest <=> s.previous_digest)
             ORDER BY COALESCE(j.served_at, j.added_at) DESC, j.digest
             LIMIT 1000 OFFSET :kept
            """;

    private final Database database;

    @Inject
    JarStore(Database database) {
        this.database = database;
    }

    /** Those that can serve. */
    List<StoredJar> list() {
        return database.read(
                handle ->
                        handle.createQuery(
                                        COLUMNS
                                                + " WHERE bytes IS NOT NULL"
                                                + " ORDER BY service, added_at DESC, digest")
                                .map((row, context) -> jar(row))
                                .list());
    }

    List<StoredJar> listWaiting() {
        return database.read(
                handle ->
                        handle.createQuery(
                                        COLUMNS
                                                + " WHERE waiting_since IS NOT NULL"
                                                + " ORDER BY service, added_at DESC, digest")
                                .map((row, context) -> jar(row))
                                .list());
    }

    Optional<StoredJar> find(String digest) {
        return database.read(handle -> find(handle, digest));
    }

    Optional<StoredJar> find(Handle handle, String digest) {
        return handle.createQuery(COLUMNS + " WHERE digest = :digest")
                .bind("digest", digest)
                .map((row, context) -> jar(row))
                .findOne();
    }

    /** Whoever served or came last under this id. */
    Optional<StoredJar> last(String service) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        COLUMNS
                                                + " WHERE service = :service AND served_at IS NOT"
                                                + " NULL ORDER BY served_at DESC LIMIT 1")
                                .bind("service", service)
                                .map((row, context) -> jar(row))
                                .findOne());
    }

    /** Empty when it was never here, or is kept no more. */
    Optional<byte[]> bytes(String digest) {
        return database.read(
                handle ->
                        handle.createQuery("SELECT bytes FROM plugin_jar WHERE digest = :digest")
                                .bind("digest", digest)
                                .map((row, context) -> Optional.ofNullable(row.getBytes(1)))
                                .findOne()
                                .flatMap(each -> each));
    }

    /** Keeps it, if it is not kept already. */
    void add(Handle handle, NewJar jar, @Nullable Long by, boolean waits) {
        handle.createUpdate(ADD)
                .bind("digest", jar.jar().digest())
                .bind("service", jar.service())
                .bind("symbolicName", jar.jar().symbolicName())
                .bind("version", jar.jar().version())
                .bind("file", jar.jar().file())
                .bind("bytes", jar.jar().bytes())
                .bind("json", jar.jar().descriptor().toJson())
                .bind("signer", jar.signer().map(Signer::name).orElse(null))
                .bind("fingerprint", jar.signer().map(Signer::fingerprint).orElse(null))
                .bind("by", by)
                .bind("waits", waits)
                .execute();
    }

    void waitsNoMore(String digest) {
        database.write(
                handle ->
                        handle.createUpdate(
                                        "UPDATE plugin_jar SET waiting_since = NULL"
                                                + " WHERE digest = :digest")
                                .bind("digest", digest)
                                .execute());
    }

    /** Lets go of the bytes of all but the last few jars of a service. */
    void retireOld(String service) {
        List<String> old =
                database.read(
                        handle ->
                                handle.createQuery(TOO_OLD)
                                        .bind("service", service)
                                        .bind("kept", KEPT - 2)
                                        .mapTo(String.class)
                                        .list());
        if (!old.isEmpty()) {
            database.write(
                    handle ->
                            handle.createUpdate(
                                            "UPDATE plugin_jar SET bytes = NULL,"
                                                    + " retired_at = UTC_TIMESTAMP(3)"
                                                    + " WHERE digest IN (<digests>)")
                                    .bindList("digests", old)
                                    .execute());
        }
    }

    private static StoredJar jar(ResultSet row) throws SQLException {
        String signer = row.getString("signer_name");
        return new StoredJar(
                row.getString("digest"),
                row.getString("service"),
                row.getString("symbolic_name"),
                row.getString("version"),
                row.getString("file"),
                signer == null
                        ? Optional.empty()
                        : Optional.of(new Signer(signer, row.getString("signer_fingerprint"))),
                row.getString("descriptor"),
                row.getTimestamp("added_at").toInstant(),
                row.getTimestamp("waiting_since") != null,
                row.getBoolean("kept"));
    }
}
