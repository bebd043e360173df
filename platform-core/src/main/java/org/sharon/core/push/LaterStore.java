package org.sharon.core.push;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.sharon.core.notices.Way;
import org.sharon.core.notices.Ways;
import org.sharon.core.store.Database;

/** Whose devices are told when their quiet hours end. */
final class LaterStore {

    private static final int AT_ONCE = 200;

    private static final String ADD =
            "INSERT IGNORE INTO push_later (account, due_at) VALUES (:account, :due)";

    private static final String DUE =
            """
            SELECT account FROM push_later WHERE due_at <= :now
             ORDER BY due_at LIMIT :most FOR UPDATE
            """;

    private static final String REMOVE = "DELETE FROM push_later WHERE account IN (<accounts>)";

    private final Database database;
    private final Ways ways;

    @Inject
    LaterStore(Database database, Ways ways) {
        this.database = database;
        this.ways = ways;
    }

    void add(long account, Instant due) {
        database.write(
                handle ->
                        handle.createUpdate(ADD)
                                .bind("account", account)
                                .bind("due", due)
                                .execute());
    }

    /** Some of those whose time has come; no other node gets them, too. */
    List<Long> take(Instant now) {
        return database.write(
                handle -> {
                    List<Long> due =
                            handle.createQuery(DUE)
                                    .bind("now", now)
                                    .bind("most", AT_ONCE)
                                    .mapTo(Long.class)
                                    .list();
                    if (!due.isEmpty()) {
                        handle.createUpdate(REMOVE).bindList("accounts", due).execute();
                    }
                    return due;
                });
    }

    /** Whether there is still something that their devices would tell of. */
    boolean hasWaiting(long account) {
        return database.read(handle -> ways.hasWaiting(handle, account, Way.DEVICE, Instant.EPOCH));
    }
}
