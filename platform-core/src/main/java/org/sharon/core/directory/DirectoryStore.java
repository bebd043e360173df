package org.sharon.core.directory;

import com.google.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** The directories of all services, in the database. */
final class DirectoryStore {

    private static final String SELECT =
            """
            SELECT id, trust, service, name, offers, for_whom, site, rooms, verified_on
              FROM directory_entry
            """;

    private static final String ADD =
            """
            INSERT INTO directory_entry (trust, service, name, offers, for_whom, site, rooms,
                                         client_key, written_by, verified_by, verified_on)
            VALUES (:trust, :service, :name, :offers, :forWhom, :site, :rooms, :key, :by, :by,
                    :on)
            ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)
            """;

    private static final String SAVE =
            """
            UPDATE directory_entry
               SET name = :name, offers = :offers, for_whom = :forWhom, site = :site,
                   rooms = :rooms, verified_by = :by, verified_on = :on
             WHERE id = :id AND removed_at IS NULL
            """;

    private final Database database;

    @Inject
    DirectoryStore(Database database) {
        this.database = database;
    }

    /** The account of whoever has looked at it last. */
    long verifiedBy(long entry) {
        return database.read(
                handle ->
                        handle.createQuery("SELECT verified_by FROM directory_entry WHERE id = :id")
                                .bind("id", entry)
                                .mapTo(Long.class)
                                .one());
    }

    /** All of a trust, by name. */
    List<Entry> list(int trust) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + " WHERE trust = :trust AND removed_at IS NULL"
                                                + " ORDER BY name, id LIMIT 2000")
                                .bind("trust", trust)
                                .map((row, context) -> entry(row))
                                .list());
    }

    Optional<Entry> find(long id) {
        return database.read(
                handle ->
                        handle.createQuery(SELECT + " WHERE id = :id AND removed_at IS NULL")
                                .bind("id", id)
                                .map((row, context) -> entry(row))
                                .findOne());
    }

    long add(Handle handle, Entry entry, UUID key, long by) {
        return handle.createUpdate(ADD)
                .bind("trust", entry.trust())
                .bind("service", entry.service())
                .bind("name", entry.name())
                .bind("offers", entry.offers())
                .bind("forWhom", entry.forWhom())
                .bind("site", entry.site())
                .bind("rooms", String.join(" ", entry.place().rooms()))
                .bind("key", bytes(key))
                .bind("by", by)
                .bind("on", entry.verifiedOn())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    void save(Handle handle, Entry entry, long by) {
        handle.createUpdate(SAVE)
                .bind("id", entry.id())
                .bind("name", entry.name())
                .bind("offers", entry.offers())
                .bind("forWhom", entry.forWhom())
                .bind("site", entry.site())
                .bind("rooms", String.join(" ", entry.place().rooms()))
                .bind("by", by)
                .bind("on", entry.verifiedOn())
                .execute();
    }

    void remove(Handle handle, long id) {
        handle.execute(
                "UPDATE directory_entry SET removed_at = UTC_TIMESTAMP(3)"
                        + " WHERE id = ? AND removed_at IS NULL",
                id);
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        LocalDate verified = row.getDate("verified_on").toLocalDate();
        return new Entry(
                row.getLong("id"),
                row.getInt("trust"),
                row.getString("service"),
                new Place(
                        row.getString("name"),
                        row.getString("offers"),
                        row.getString("for_whom"),
                        row.getString("site"),
                        rooms(row.getString("rooms"))),
                verified);
    }

    private static List<String> rooms(String slugs) {
        return slugs.isEmpty() ? List.of() : List.of(slugs.split(" "));
    }
}
