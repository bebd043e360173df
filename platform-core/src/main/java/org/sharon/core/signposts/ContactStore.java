package org.sharon.core.signposts;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** What trusts have filled in, in the database. */
final class ContactStore {

    /** A signpost of a service in a trust. */
    record Key(int trust, String service, String signpost) {}

    private static final String LIST =
            "SELECT trust, service, signpost, contact, tried_on, expires_on FROM signpost_contact";

    private static final String SAVE =
            """
            INSERT INTO signpost_contact (trust, service, signpost, contact, tried_on, expires_on,
                                          changed_by, changed_at)
            VALUES (:trust, :service, :signpost, :contact, :tried, :expires, :by, :at)
            ON DUPLICATE KEY UPDATE contact = VALUES(contact), tried_on = VALUES(tried_on),
                                    expires_on = VALUES(expires_on), changed_by = VALUES(changed_by),
                                    changed_at = VALUES(changed_at)
            """;

    private static final String REMOVE =
            """
            DELETE FROM signpost_contact
             WHERE trust = :trust AND service = :service AND signpost = :signpost
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    ContactStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of every trust: there are a few for each service. */
    Map<Key, Tried> list() {
        Map<Key, Tried> found = new HashMap<>();
        database.read(
                handle ->
                        handle.createQuery(LIST)
                                .map(
                                        (row, context) ->
                                                found.put(
                                                        new Key(
                                                                row.getInt("trust"),
                                                                row.getString("service"),
                                                                row.getString("signpost")),
                                                        new Tried(
                                                                row.getString("contact"),
                                                                row.getObject(
                                                                        "tried_on",
                                                                        LocalDate.class),
                                                                row.getObject(
                                                                        "expires_on",
                                                                        LocalDate.class))))
                                .list());
        return Map.copyOf(found);
    }

    void save(Handle handle, Key key, Tried tried, long by) {
        handle.createUpdate(SAVE)
                .bind("trust", key.trust())
                .bind("service", key.service())
                .bind("signpost", key.signpost())
                .bind("contact", tried.contact())
                .bind("tried", tried.on())
                .bind("expires", tried.expiresOn())
                .bind("by", by)
                .bind("at", clock.instant())
                .execute();
    }

    boolean remove(Handle handle, Key key) {
        return handle.createUpdate(REMOVE)
                        .bind("trust", key.trust())
                        .bind("service", key.service())
                        .bind("signpost", key.signpost())
                        .execute()
                > 0;
    }
}
