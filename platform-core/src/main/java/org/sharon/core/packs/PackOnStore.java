package org.sharon.core.packs;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Which packs are on, in the database. */
final class PackOnStore {

    private static final String LIST =
            """
            SELECT trust, pack, digest, previous_digest, services, since
              FROM rule_pack_on
             ORDER BY trust, pack
            """;

    /** The version that was on becomes the one before, unless it is the same. */
    private static final String SAVE =
            """
            INSERT INTO rule_pack_on (trust, pack, digest, services, since)
            VALUES (:trust, :pack, :digest, :services, :at)
            ON DUPLICATE KEY UPDATE
              previous_digest = IF(digest = VALUES(digest), previous_digest, digest),
              digest = VALUES(digest), services = VALUES(services), since = VALUES(since)
            """;

    private final Database database;

    @Inject
    PackOnStore(Database database) {
        this.database = database;
    }

    /** Of all trusts. */
    List<PackOn> list() {
        return database.read(PackOnStore::list);
    }

    List<PackOn> list(int trust) {
        return list().stream().filter(each -> each.trust() == trust).toList();
    }

    Optional<PackOn> find(int trust, String pack) {
        return database.read(handle -> find(handle, trust, pack));
    }

    Optional<PackOn> find(Handle handle, int trust, String pack) {
        return list(handle).stream()
                .filter(each -> each.trust() == trust && each.pack().equals(pack))
                .findFirst();
    }

    void save(
            Handle handle,
            int trust,
            String pack,
            String digest,
            ServiceList services,
            Instant at) {
        handle.createUpdate(SAVE)
                .bind("trust", trust)
                .bind("pack", pack)
                .bind("digest", digest)
                .bind("services", services.stored())
                .bind("at", at)
                .execute();
    }

    void remove(Handle handle, int trust, String pack) {
        handle.createUpdate("DELETE FROM rule_pack_on WHERE trust = :trust AND pack = :pack")
                .bind("trust", trust)
                .bind("pack", pack)
                .execute();
    }

    private static List<PackOn> list(Handle handle) {
        return handle.createQuery(LIST).map((row, context) -> on(row)).list();
    }

    private static PackOn on(ResultSet row) throws SQLException {
        return new PackOn(
                row.getInt("trust"),
                row.getString("pack"),
                row.getString("digest"),
                Optional.ofNullable(row.getString("previous_digest")),
                ServiceList.stored(row.getString("services")),
                row.getTimestamp("since").toInstant());
    }
}
