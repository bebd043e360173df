package org.sharon.core.trusts;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;
import org.sharon.core.trusts.ReadingHours.Span;

/** Trusts, their hours and their services in the database. */
final class TrustStore {

    private static final String ADD =
            """
            INSERT INTO trust (slug, name, theme, host, created_at)
            VALUES (:slug, :name, :theme, :host, :at)
            """;

    private static final String LIST = "SELECT id, slug, name, theme, host FROM trust ORDER BY id";

    private static final String RENAME =
            "UPDATE trust SET name = :name, theme = :theme WHERE id = :trust";

    private static final String LIST_HOURS =
            "SELECT trust, weekday, opens, closes FROM reading_hours";

    private static final String FORGET_HOURS = "DELETE FROM reading_hours WHERE trust = :trust";

    private static final String ADD_HOURS =
            """
            INSERT INTO reading_hours (trust, weekday, opens, closes)
            VALUES (:trust, :weekday, :opens, :closes)
            """;

    private static final String LIST_SERVICES =
            """
            SELECT trust, service, title, digest, lead_name, lead_title, hours, outside, outside_cy,
                   enabled_at, disabled_at
              FROM enabled_service
             ORDER BY service
            """;

    private static final String ENABLE =
            """
            INSERT INTO enabled_service (trust, service, title, digest, lead_name, lead_title, hours,
                                         outside, outside_cy, enabled_at)
            VALUES (:trust, :service, :title, :digest, :leadName, :leadTitle, :hours, :outside,
                    :outsideWelsh, :at)
            ON DUPLICATE KEY UPDATE
                title = VALUES(title), digest = VALUES(digest), lead_name = VALUES(lead_name),
                lead_title = VALUES(lead_title), hours = VALUES(hours), outside = VALUES(outside),
                outside_cy = VALUES(outside_cy),
                enabled_at = IF(disabled_at IS NULL, enabled_at, VALUES(enabled_at)),
                disabled_at = NULL
            """;

    private static final String CHANGE_OPENING =
            """
            UPDATE enabled_service
               SET lead_name = :leadName, lead_title = :leadTitle, hours = :hours, outside = :outside,
                   outside_cy = :outsideWelsh
             WHERE trust = :trust AND service = :service
            """;

    private static final String CHANGE_VERSION =
            """
            UPDATE enabled_service SET title = :title, digest = :digest
             WHERE trust = :trust AND service = :service
            """;

    private static final String DISABLE =
            """
            UPDATE enabled_service SET disabled_at = :at
             WHERE trust = :trust AND service = :service AND disabled_at IS NULL
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    TrustStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    int add(String slug, String name, Theme theme, String host, ReadingHours hours) {
        return database.write(
                handle -> {
                    int trust =
                            handle.createUpdate(ADD)
                                    .bind("slug", slug)
                                    .bind("name", name)
                                    .bind("theme", theme.word())
                                    .bind("host", host)
                                    .bind("at", clock.instant())
                                    .executeAndReturnGeneratedKeys("id")
                                    .mapTo(Integer.class)
                                    .one();
                    replaceHours(handle, trust, hours);
                    return trust;
                });
    }

    List<Trust> list() {
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .map(
                                        (row, context) ->
                                                new Trust(
                                                        row.getInt("id"),
                                                        row.getString("slug"),
                                                        row.getString("name"),
                                                        Theme.stored(row.getString("theme")),
                                                        row.getString("host")))
                                .list());
    }

    void rename(Handle handle, int trust, String name, Theme theme) {
        handle.createUpdate(RENAME)
                .bind("trust", trust)
                .bind("name", name)
                .bind("theme", theme.word())
                .execute();
    }

    Map<Integer, ReadingHours> listHours() {
        Map<Integer, Map<DayOfWeek, Span>> found = new HashMap<>();
        database.read(
                handle ->
                        handle.createQuery(LIST_HOURS)
                                .map((row, context) -> addDay(found, row))
                                .list());
        Map<Integer, ReadingHours> hours = new HashMap<>();
        found.forEach((trust, days) -> hours.put(trust, new ReadingHours(days)));
        return hours;
    }

    // As text: a time of day has no time zone, and the driver would give it one.
    private static Span addDay(Map<Integer, Map<DayOfWeek, Span>> found, ResultSet row)
            throws SQLException {
        Span span =
                new Span(
                        LocalTime.parse(row.getString("opens")),
                        LocalTime.parse(row.getString("closes")));
        found.computeIfAbsent(row.getInt("trust"), trust -> new EnumMap<>(DayOfWeek.class))
                .put(DayOfWeek.of(row.getInt("weekday")), span);
        return span;
    }

    void replaceHours(Handle handle, int trust, ReadingHours hours) {
        handle.createUpdate(FORGET_HOURS).bind("trust", trust).execute();
        hours.days()
                .forEach(
                        (day, span) ->
                                handle.createUpdate(ADD_HOURS)
                                        .bind("trust", trust)
                                        .bind("weekday", day.getValue())
                                        .bind("opens", span.opens().toString())
                                        .bind("closes", span.closes().toString())
                                        .execute());
    }

    /** By trust, then id of the service. */
    Map<Integer, Map<String, EnabledService>> listServices() {
        Map<Integer, Map<String, EnabledService>> found = new HashMap<>();
        database.read(
                handle ->
                        handle.createQuery(LIST_SERVICES)
                                .map(
                                        (row, context) ->
                                                found.computeIfAbsent(
                                                                row.getInt("trust"),
                                                                trust -> new LinkedHashMap<>())
                                                        .put(
                                                                row.getString("service"),
                                                                service(row)))
                                .list());
        return found;
    }

    private static EnabledService service(ResultSet row) throws SQLException {
        String hours = row.getString("hours");
        Timestamp disabledAt = row.getTimestamp("disabled_at");
        return new EnabledService(
                row.getString("service"),
                row.getString("title"),
                row.getString("digest"),
                new Opening(
                        row.getString("lead_name"),
                        row.getString("lead_title"),
                        hours == null ? null : ReadingHours.stored(hours),
                        row.getString("outside"),
                        row.getString("outside_cy")),
                row.getTimestamp("enabled_at").toInstant(),
                disabledAt == null ? null : disabledAt.toInstant());
    }

    /** Switches a service on, or changes what is known of it. */
    void enable(
            Handle handle,
            int trust,
            String service,
            String title,
            @Nullable String digest,
            Opening opening) {
        bound(handle.createUpdate(ENABLE), trust, service, opening)
                .bind("title", title)
                .bind("digest", digest)
                .bind("at", clock.instant())
                .execute();
    }

    void changeOpening(Handle handle, int trust, String service, Opening opening) {
        bound(handle.createUpdate(CHANGE_OPENING), trust, service, opening).execute();
    }

    void changeVersion(Handle handle, int trust, String service, String title, String digest) {
        handle.createUpdate(CHANGE_VERSION)
                .bind("trust", trust)
                .bind("service", service)
                .bind("title", title)
                .bind("digest", digest)
                .execute();
    }

    boolean disable(Handle handle, int trust, String service) {
        return handle.createUpdate(DISABLE)
                        .bind("trust", trust)
                        .bind("service", service)
                        .bind("at", clock.instant())
                        .execute()
                > 0;
    }

    private static Update bound(Update update, int trust, String service, Opening opening) {
        ReadingHours own = opening.hours();
        return update.bind("trust", trust)
                .bind("service", service)
                .bind("leadName", opening.leadName())
                .bind("leadTitle", opening.leadTitle())
                .bind("hours", own == null ? null : own.stored())
                .bind("outside", opening.outside())
                .bind("outsideWelsh", opening.outsideWelsh());
    }
}
