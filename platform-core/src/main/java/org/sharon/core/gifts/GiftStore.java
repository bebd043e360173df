package org.sharon.core.gifts;

import com.google.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Gifts in the database. */
final class GiftStore {

    private static final String ADD =
            """
            INSERT IGNORE INTO gift (trust, service, giver, receiver, drawing, note, state,
                                     client_key, given_at)
            VALUES (:trust, :service, :giver, :receiver, :drawing, :note, :state, :key, :at)
            """;

    /** Never more than the few that somebody may send in a day are read. */
    private static final String COUNT_SINCE =
            "SELECT COUNT(*) FROM gift WHERE giver = :giver AND given_at > :since";

    private static final String EXISTS =
            "SELECT EXISTS (SELECT 1 FROM gift WHERE giver = :giver AND client_key = :key)";

    private static final String SELECT =
            """
            SELECT g.id, g.giver, a.nickname, a.avatar, g.receiver, g.drawing, g.note, g.reported,
                   g.given_at
              FROM gift g JOIN account a ON a.id = g.giver
            """;

    private static final String RECEIVED =
            SELECT
                    + """
                       WHERE g.receiver = :receiver AND g.state = 'given' AND g.id < :before
                       ORDER BY g.id DESC
                       LIMIT :limit
                      """;

    private static final String TO_CHECK =
            SELECT
                    + """
                       WHERE g.trust = :trust AND g.service IN (<services>)
                         AND (g.state = 'waiting' OR g.state = 'given' AND g.reported)
                       ORDER BY g.id
                       LIMIT 200
                      """;

    private static final String PUT_AWAY =
            """
            UPDATE gift SET state = 'away'
             WHERE id = :id AND receiver = :receiver AND state = 'given'
            """;

    private static final String REPORT =
            """
            UPDATE gift SET reported = TRUE
             WHERE id = :id AND receiver = :receiver AND state = 'given' AND NOT reported
            """;

    private static final String SERVICE = "SELECT service FROM gift WHERE id = :id";

    private static final String LOCK_TO_CHECK =
            SELECT
                    + """
                       WHERE g.id = :id AND g.trust = :trust AND g.service IN (<services>)
                         AND (g.state = 'waiting' OR g.state = 'given' AND g.reported)
                       FOR UPDATE
                      """;

    private static final String DECIDE =
            "UPDATE gift SET state = :state, reported = FALSE WHERE id = :id";

    /**
     * Whether two members may give to each other here: both have a key to the room, none has one
     * that goes without gifts, the other takes gifts and no break, and neither has blocked the
     * other.
     */
    private static final String MAY =
            """
            SELECT EXISTS (
              SELECT 1
                FROM account a
                JOIN account_key k ON k.account = a.id AND k.trust = a.trust
                JOIN key_opens o ON o.trust = k.trust AND o.service = k.service AND o.key_id = k.key_id
               WHERE a.id = :receiver AND a.trust = :trust AND o.room = :room
                 AND a.closed_at IS NULL AND a.paused_at IS NULL
                 AND a.role IN ('member', 'peer-moderator'))
               AND NOT EXISTS (SELECT 1 FROM gift_choice c WHERE c.account = :receiver AND NOT c.welcomes)
               AND NOT EXISTS (SELECT 1 FROM account_key k
                                WHERE k.account IN (:giver, :receiver) AND k.service = :service
                                  AND k.key_id IN (<without>))
               AND NOT EXISTS (SELECT 1 FROM member_block b
                                WHERE (b.account = :giver AND b.blocked = :receiver)
                                   OR (b.account = :receiver AND b.blocked = :giver))
            """;

    private static final String HOLDS =
            """
            SELECT EXISTS (SELECT 1 FROM account_key
                            WHERE account = :account AND service = :service AND key_id IN (<without>))
            """;

    private static final String WELCOMES =
            "SELECT NOT EXISTS (SELECT 1 FROM gift_choice WHERE account = :account AND NOT welcomes)";

    private static final String CHOOSE =
            """
            INSERT INTO gift_choice (account, welcomes) VALUES (:account, :welcomes)
            ON DUPLICATE KEY UPDATE welcomes = VALUES(welcomes)
            """;

    private static final String TEAM =
            """
            SELECT DISTINCT a.id
              FROM account_service s
              JOIN account a ON a.id = s.account AND a.role = 'clinician' AND a.closed_at IS NULL
             WHERE s.trust = :trust AND s.service = :service
            """;

    private final Database database;

    @Inject
    GiftStore(Database database) {
        this.database = database;
    }

    /** Whoever gives twice at once waits here. */
    void lockGiver(Handle handle, long giver) {
        handle.createQuery("SELECT id FROM account WHERE id = :id FOR UPDATE")
                .bind("id", giver)
                .mapTo(Long.class)
                .one();
    }

    boolean exists(Handle handle, long giver, UUID key) {
        return handle.createQuery(EXISTS)
                .bind("giver", giver)
                .bind("key", bytes(key))
                .mapTo(Boolean.class)
                .one();
    }

    int countSince(Handle handle, long giver, Instant since) {
        return handle.createQuery(COUNT_SINCE)
                .bind("giver", giver)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    void add(
            Handle handle,
            int trust,
            String service,
            long giver,
            long receiver,
            Drawing drawing,
            String note,
            boolean held,
            UUID key,
            Instant at) {
        handle.createUpdate(ADD)
                .bind("trust", trust)
                .bind("service", service)
                .bind("giver", giver)
                .bind("receiver", receiver)
                .bind("drawing", drawing.word())
                .bind("note", note)
                .bind("state", held ? "waiting" : "given")
                .bind("key", bytes(key))
                .bind("at", at)
                .execute();
    }

    boolean may(
            int trust,
            String service,
            long room,
            long giver,
            long receiver,
            Collection<String> without) {
        return database.read(
                handle ->
                        handle.createQuery(MAY)
                                .bind("trust", trust)
                                .bind("service", service)
                                .bind("room", room)
                                .bind("giver", giver)
                                .bind("receiver", receiver)
                                .bindList("without", orNone(without))
                                .mapTo(Boolean.class)
                                .one());
    }

    boolean holds(long account, String service, Collection<String> keys) {
        return !keys.isEmpty()
                && database.read(
                        handle ->
                                handle.createQuery(HOLDS)
                                        .bind("account", account)
                                        .bind("service", service)
                                        .bindList("without", List.copyOf(keys))
                                        .mapTo(Boolean.class)
                                        .one());
    }

    List<Gift> listReceived(long receiver, long before, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(RECEIVED)
                                .bind("receiver", receiver)
                                .bind("before", before)
                                .bind("limit", limit)
                                .map((row, context) -> gift(row))
                                .list());
    }

    boolean putAway(long receiver, long id) {
        return database.write(
                        handle ->
                                handle.createUpdate(PUT_AWAY)
                                        .bind("id", id)
                                        .bind("receiver", receiver)
                                        .execute())
                == 1;
    }

    /** The service whose team has to look; empty when there was nothing to report. */
    Optional<String> report(Handle handle, long receiver, long id) {
        int changed =
                handle.createUpdate(REPORT).bind("id", id).bind("receiver", receiver).execute();
        return changed == 0
                ? Optional.empty()
                : handle.createQuery(SERVICE).bind("id", id).mapTo(String.class).findOne();
    }

    List<Gift> listToCheck(int trust, Collection<String> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(TO_CHECK)
                                .bind("trust", trust)
                                .bindList("services", List.copyOf(services))
                                .map((row, context) -> gift(row))
                                .list());
    }

    /** One that staff have to look at; empty when there is none such, or no longer. */
    Optional<Gift> lockToCheck(Handle handle, int trust, Collection<String> services, long id) {
        return services.isEmpty()
                ? Optional.empty()
                : handle.createQuery(LOCK_TO_CHECK)
                        .bind("id", id)
                        .bind("trust", trust)
                        .bindList("services", List.copyOf(services))
                        .map((row, context) -> gift(row))
                        .findOne();
    }

    void decide(Handle handle, long id, boolean given) {
        handle.createUpdate(DECIDE)
                .bind("id", id)
                .bind("state", given ? "given" : "refused")
                .execute();
    }

    boolean welcomes(long account) {
        return database.read(
                handle ->
                        handle.createQuery(WELCOMES)
                                .bind("account", account)
                                .mapTo(Boolean.class)
                                .one());
    }

    void choose(long account, boolean welcomes) {
        database.write(
                handle ->
                        handle.createUpdate(CHOOSE)
                                .bind("account", account)
                                .bind("welcomes", welcomes)
                                .execute());
    }

    /** The clinicians of a service. */
    List<Long> team(Handle handle, int trust, String service) {
        return handle.createQuery(TEAM)
                .bind("trust", trust)
                .bind("service", service)
                .mapTo(Long.class)
                .list();
    }

    /** No key has an empty id, and a list in SQL has at least one member. */
    private static List<String> orNone(Collection<String> keys) {
        return keys.isEmpty() ? List.of("") : List.copyOf(keys);
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }

    private static Gift gift(ResultSet row) throws SQLException {
        return new Gift(
                row.getLong("id"),
                row.getLong("giver"),
                row.getString("nickname"),
                row.getString("avatar"),
                row.getLong("receiver"),
                Drawing.find(row.getString("drawing")).orElse(Drawing.STAR),
                row.getString("note"),
                row.getBoolean("reported"),
                row.getTimestamp("given_at").toInstant());
    }
}
