package org.sharon.core.features;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sharon.api.features.Feature;
import org.sharon.core.store.Database;

/** What service leads have switched, in the database. */
final class SwitchStore {

    private static final String LIST = "SELECT trust, service, feature, is_on FROM feature_switch";

    private static final String SAVE =
            """
            INSERT INTO feature_switch (trust, service, feature, is_on, changed_by, changed_at)
            VALUES (:trust, :service, :feature, :on, :by, :at)
            ON DUPLICATE KEY UPDATE is_on = VALUES(is_on), changed_by = VALUES(changed_by),
                                    changed_at = VALUES(changed_at)
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    SwitchStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<Switched, Boolean> list() {
        Map<Switched, Boolean> found = new HashMap<>();
        database.read(
                handle ->
                        handle.createQuery(LIST)
                                .map(
                                        (row, context) ->
                                                found.put(
                                                        new Switched(
                                                                row.getInt("trust"),
                                                                row.getString("service"),
                                                                row.getString("feature")),
                                                        row.getBoolean("is_on")))
                                .list());
        return found;
    }

    void save(Handle handle, int trust, String service, Feature feature, boolean on, long by) {
        handle.createUpdate(SAVE)
                .bind("trust", trust)
                .bind("service", service)
                .bind("feature", feature.name())
                .bind("on", on)
                .bind("by", by)
                .bind("at", clock.instant())
                .execute();
    }

    /**
     * A feature of a service in a trust. The feature is kept as a word: a row may name one that
     * this version does not know.
     */
    record Switched(int trust, String service, String feature) {}
}
