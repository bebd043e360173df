package org.sharon.core.contributions;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What trusts have set, in the database. */
final class SettingStore {

    private static final String FIND =
            "SELECT id, value FROM plugin_setting WHERE trust = :trust AND service = :service";

    private static final String SET =
            """
            INSERT INTO plugin_setting (trust, service, id, value, changed_by, changed_at)
            VALUES (:trust, :service, :id, :value, :by, :at)
            ON DUPLICATE KEY UPDATE
                value = VALUES(value),
                changed_by = VALUES(changed_by),
                changed_at = VALUES(changed_at)
            """;

    private final Clock clock;

    @Inject
    SettingStore(Clock clock) {
        this.clock = clock;
    }

    /** By the setting's id; also those that no version declares any more. */
    Map<String, String> find(Handle handle, int trust, String service) {
        return handle
                .createQuery(FIND)
                .bind("trust", trust)
                .bind("service", service)
                .map((row, context) -> Map.entry(row.getString("id"), row.getString("value")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void set(Handle handle, int trust, String service, String id, String value, long by) {
        handle.createUpdate(SET)
                .bind("trust", trust)
                .bind("service", service)
                .bind("id", id)
                .bind("value", value)
                .bind("by", by)
                .bind("at", clock.instant())
                .execute();
    }
}
