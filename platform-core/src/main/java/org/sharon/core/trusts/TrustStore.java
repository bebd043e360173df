package org.sharon.core.trusts;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
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
            "SELECT trust, service, title FROM enabled_service ORDER BY service";

    private static final String ENABLE =
            """
            INSERT INTO enabled_service (trust, service, title, enabled_at)
            VALUES (:trust, :service, :title, :at)
            ON DUPLICATE KEY UPDATE title = VALUES(title)
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

    /** By trust, then id of the service, to the service's title. */
    Map<Integer, Map<String, String>> listServices() {
        Map<Integer, Map<String, String>> found = new HashMap<>();
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
                                                                row.getString("title")))
                                .list());
        return found;
    }

    void enable(Handle handle, int trust, String service, String title) {
        handle.createUpdate(ENABLE)
                .bind("trust", trust)
                .bind("service", service)
                .bind("title", title)
                .bind("at", clock.instant())
                .execute();
    }
}
