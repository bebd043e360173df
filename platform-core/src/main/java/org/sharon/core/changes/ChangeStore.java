package org.sharon.core.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** What changed, in the database. */
final class ChangeStore {

    /** Something that changed at one moment. */
    record Changed(long id, String service, Instant at, List<ChangedLine> lines, String why) {

        /** What the plugin says. */
        List<ChangedLine> said() {
            return lines.stream().filter(ChangedLine::said).toList();
        }

        /** What the platform found. */
        List<ChangedLine> found() {
            return lines.stream().filter(each -> !each.said()).toList();
        }
    }

    /** Within this time the same change, told by another node, is the same. */
    private static final Duration SAME = Duration.ofMinutes(2);

    /** So that two nodes write one after the other. */
    private static final String LOCK = "SELECT id FROM trust WHERE id = :trust FOR UPDATE";

    private static final String IS_THERE =
            """
            SELECT EXISTS (SELECT 1 FROM service_change
                            WHERE trust = :trust AND service = :service AND mark = :mark
                              AND changed_at > :since)
            """;

    private static final String ADD =
            """
            INSERT INTO service_change (trust, service, changed_at, mark, said, why)
            VALUES (:trust, :service, :at, :mark, :said, :why)
            """;

    private static final String PLACES =
            """
            SELECT DISTINCT CONCAT(trust, '/', service) FROM service_change
             WHERE changed_at > :since
            """;

    private static final String LIST =
            """
            SELECT id, service, changed_at, said, why FROM service_change
             WHERE trust = :trust AND service = :service AND id < :before
             ORDER BY id DESC LIMIT :limit
            """;

    private static final String UNREAD =
            """
            SELECT c.id, c.service, c.changed_at, c.said, c.why
              FROM service_change c
              LEFT JOIN service_change_read r ON r.account = :account AND r.service = c.service
             WHERE c.trust = :trust AND c.service = :service AND c.changed_at > :since
               AND c.id > COALESCE(r.up_to, 0)
             ORDER BY c.id DESC LIMIT 20
            """;

    private static final String READ =
            """
            INSERT INTO service_change_read (account, service, up_to)
            VALUES (:account, :service, :upTo)
            ON DUPLICATE KEY UPDATE up_to = GREATEST(up_to, VALUES(up_to))
            """;

    private static final String SAY_WHY =
            """
            UPDATE service_change SET why = :why
             WHERE id = :id AND trust = :trust AND service = :service
            """;

    private static final String KEYS =
            """
            SELECT key_id, granted_at FROM account_key
             WHERE account = :account AND trust = :trust AND service = :service
            """;

    private final Database database;

    @Inject
    ChangeStore(Database database) {
        this.database = database;
    }

    /**
     * Something to write down.
     *
     * @param what two that are the same, and seen by two nodes, are one
     * @param why as somebody wrote it for members; empty when nobody did
     */
    record Found(
            int trust,
            String service,
            String what,
            List<ChangedLine> lines,
            String why,
            Instant at) {}

    /** Writes it down, once for all nodes that saw it. */
    void add(Found found) {
        database.write(
                handle -> {
                    handle.createQuery(LOCK)
                            .bind("trust", found.trust())
                            .mapTo(Integer.class)
                            .findOne();
                    boolean isThere =
                            handle.createQuery(IS_THERE)
                                    .bind("trust", found.trust())
                                    .bind("service", found.service())
                                    .bind("mark", mark(found.what()))
                                    .bind("since", found.at().minus(SAME))
                                    .mapTo(Boolean.class)
                                    .one();
                    if (!isThere) {
                        add(handle, found);
                    }
                    return null;
                });
    }

    /** The same in the caller's transaction, for what happens on one node only. */
    void add(Handle handle, Found found) {
        handle.createUpdate(ADD)
                .bind("trust", found.trust())
                .bind("service", found.service())
                .bind("at", found.at())
                .bind("mark", mark(found.what()))
                .bind("said", ChangedLine.json(found.lines()))
                .bind("why", found.why())
                .execute();
    }

    /** Where something has changed lately: {@code 1/garden}. */
    Set<String> listPlaces(Instant since) {
        return new HashSet<>(
                database.read(
                        handle ->
                                handle.createQuery(PLACES)
                                        .bind("since", since)
                                        .mapTo(String.class)
                                        .list()));
    }

    /** The newest first. */
    List<Changed> list(int trust, String service, long before, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .bind("trust", trust)
                                .bind("service", service)
                                .bind("before", before)
                                .bind("limit", limit)
                                .map((row, context) -> changed(row))
                                .list());
    }

    /** What somebody has not closed yet, the newest first. */
    List<Changed> listUnread(int trust, String service, long account, Instant since) {
        return database.read(
                handle ->
                        handle.createQuery(UNREAD)
                                .bind("trust", trust)
                                .bind("service", service)
                                .bind("account", account)
                                .bind("since", since)
                                .map((row, context) -> changed(row))
                                .list());
    }

    void markRead(long account, String service, long upTo) {
        database.write(
                handle ->
                        handle.createUpdate(READ)
                                .bind("account", account)
                                .bind("service", service)
                                .bind("upTo", upTo)
                                .execute());
    }

    /** False when there is no such change. */
    boolean sayWhy(Handle handle, int trust, String service, long id, String why) {
        return handle.createUpdate(SAY_WHY)
                        .bind("id", id)
                        .bind("trust", trust)
                        .bind("service", service)
                        .bind("why", why)
                        .execute()
                == 1;
    }

    /** The keys that a member holds, and since when. */
    Map<String, Instant> keysOf(long account, int trust, String service) {
        return database
                .read(
                        handle ->
                                handle.createQuery(KEYS)
                                        .bind("account", account)
                                        .bind("trust", trust)
                                        .bind("service", service)
                                        .map(
                                                (row, context) ->
                                                        Map.entry(
                                                                row.getString("key_id"),
                                                                row.getTimestamp("granted_at")
                                                                        .toInstant()))
                                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                row.getLong("id"),
                row.getString("service"),
                row.getTimestamp("changed_at").toInstant(),
                ChangedLine.ofJson(row.getString("said")),
                row.getString("why"));
    }

    private static byte[] mark(String what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
