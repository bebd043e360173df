package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.ReadingHours;

/** The operator's wishes in the database: the last one about each service, for a week. */
final class WishStore {

    private static final String PUT =
            """
            REPLACE INTO plugin_wish (trust, service, kind, title, version, digest, lead_name,
                                      lead_title, hours, outside, outside_cy, why, at)
            VALUES (:trust, :service, :kind, :title, :version, :digest, :leadName, :leadTitle,
                    :hours, :outside, :outsideWelsh, :why, UTC_TIMESTAMP(3))
            """;

    private static final String LIST =
            """
            SELECT trust, service, kind, title, version, digest, lead_name, lead_title, hours, outside,
                   outside_cy, why
              FROM plugin_wish
             WHERE trust = :trust AND at > UTC_TIMESTAMP(3) - INTERVAL 7 DAY
             ORDER BY service
            """;

    private final Database database;

    @Inject
    WishStore(Database database) {
        this.database = database;
    }

    void put(Wish wish) {
        ReadingHours own = wish.opening().hours();
        database.write(
                handle ->
                        handle.createUpdate(PUT)
                                .bind("trust", wish.trust())
                                .bind("service", wish.service())
                                .bind("kind", wish.kind().word())
                                .bind("title", wish.title())
                                .bind("version", wish.version())
                                .bind("digest", wish.digest())
                                .bind("leadName", wish.opening().leadName())
                                .bind("leadTitle", wish.opening().leadTitle())
                                .bind("hours", own == null ? null : own.stored())
                                .bind("outside", wish.opening().outside())
                                .bind("outsideWelsh", wish.opening().outsideWelsh())
                                .bind("why", wish.why())
                                .execute());
    }

    List<Wish> list(int trust) {
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .bind("trust", trust)
                                .map((row, context) -> wish(row))
                                .list());
    }

    /** Somebody of the trust has asked about the service. */
    void forget(Handle handle, int trust, String service) {
        handle.createUpdate("DELETE FROM plugin_wish WHERE trust = :trust AND service = :service")
                .bind("trust", trust)
                .bind("service", service)
                .execute();
    }

    private static Wish wish(ResultSet row) throws SQLException {
        String hours = row.getString("hours");
        return new Wish(
                row.getInt("trust"),
                Kind.of(row.getString("kind")),
                row.getString("service"),
                row.getString("title"),
                row.getString("version"),
                row.getString("digest"),
                new Opening(
                        row.getString("lead_name"),
                        row.getString("lead_title"),
                        hours == null ? null : ReadingHours.stored(hours),
                        row.getString("outside"),
                        row.getString("outside_cy")),
                row.getString("why"));
    }
}
