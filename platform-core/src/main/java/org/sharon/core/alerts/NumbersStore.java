package org.sharon.core.alerts;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Counts. They name nobody. */
final class NumbersStore {

    /**
     * One service.
     *
     * @param minutes the median time until somebody acknowledged an alert with a clock; negative
     *     when there was none
     */
    record OfService(
            String title,
            int openAlerts,
            int lateAlerts,
            int openReviews,
            int alerts,
            int decided,
            long minutes,
            int posts) {

        public String median() {
            return minutes < 0
                    ? "None yet"
                    : minutes == 0 ? "Under 1 minute" : minutes + " minutes";
        }
    }

    private static final String TITLE =
            "SELECT title FROM enabled_service WHERE trust = :trust AND service = :service";

    private static final String OPEN_ALERTS =
            """
            SELECT COUNT(*) FROM alert
             WHERE trust = :trust AND service = :service AND closed_at IS NULL
            """;

    private static final String LATE_ALERTS =
            OPEN_ALERTS + " AND acknowledged_at IS NULL AND due_at < :now";

    private static final String OPEN_REVIEWS =
            """
            SELECT COUNT(*) FROM review c JOIN post p ON p.id = c.post
             WHERE c.trust = :trust AND c.service = :service AND c.decision IS NULL
               AND p.state = 'held' AND p.revision = c.revision
            """;

    private static final String ALERTS =
            """
            SELECT COUNT(*) FROM alert
             WHERE trust = :trust AND service = :service AND created_at > :since
            """;

    private static final String DECIDED =
            """
            SELECT COUNT(*) FROM review
             WHERE trust = :trust AND service = :service AND decided_at > :since
               AND decision IN ('approved', 'returned', 'refused')
            """;

    private static final String POSTS =
            """
            SELECT COUNT(*) FROM post p JOIN room r ON r.id = p.room
             WHERE r.trust = :trust AND r.service = :service AND p.created_at > :since
            """;

    private static final String WAITS =
            """
            SELECT TIMESTAMPDIFF(SECOND, created_at, acknowledged_at) FROM alert
             WHERE trust = :trust AND service = :service AND created_at > :since
               AND level IN ('amber', 'red') AND acknowledged_at IS NOT NULL
             ORDER BY 1
            """;

    private final Database database;

    @Inject
    NumbersStore(Database database) {
        this.database = database;
    }

    List<OfService> list(int trust, Set<String> services, Instant since, Instant now) {
        return database.read(
                handle -> {
                    List<OfService> all = new ArrayList<>();
                    services.stream()
                            .sorted()
                            .forEach(id -> all.add(ofService(handle, trust, id, since, now)));
                    return all;
                });
    }

    private static OfService ofService(
            Handle handle, int trust, String service, Instant since, Instant now) {
        Count count =
                sql -> query(handle, sql, trust, service, since, now).mapTo(Integer.class).one();
        List<Long> waits =
                query(handle, WAITS, trust, service, since, now).mapTo(Long.class).list();
        return new OfService(
                query(handle, TITLE, trust, service, since, now)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(service),
                count.of(OPEN_ALERTS),
                count.of(LATE_ALERTS),
                count.of(OPEN_REVIEWS),
                count.of(ALERTS),
                count.of(DECIDED),
                waits.isEmpty() ? -1 : waits.get(waits.size() / 2) / 60,
                count.of(POSTS));
    }

    private static org.jdbi.v3.core.statement.Query query(
            Handle handle, String sql, int trust, String service, Instant since, Instant now) {
        var query = handle.createQuery(sql).bind("trust", trust).bind("service", service);
        if (sql.contains(":since")) {
            query.bind("since", since);
        }
        if (sql.contains(":now")) {
            query.bind("now", now);
        }
        return query;
    }

    private interface Count {
        int of(String sql);
    }
}
