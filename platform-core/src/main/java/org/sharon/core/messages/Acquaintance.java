package org.sharon.core.messages;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sharon.api.rooms.KeySpec;
import org.sharon.core.messages.Company.Pair;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.Database;

/**
 * Whether members may know of each other in a service: by a room that both can enter, without keys
 * that exclude each other, and while neither has blocked the other anywhere in the building. Which
 * it was, nobody is told.
 */
final class Acquaintance {

    private static final String SHARE_A_ROOM =
            """
            SELECT DISTINCT k.account AS one, k2.account AS other
              FROM account_key k
              JOIN key_opens o ON o.trust = k.trust AND o.service = k.service AND o.key_id = k.key_id
              JOIN key_opens o2 ON o2.room = o.room
              JOIN account_key k2 ON k2.trust = o2.trust AND k2.service = o2.service
                                 AND k2.key_id = o2.key_id AND k2.account > k.account
              JOIN account a ON a.id = k.account AND a.closed_at IS NULL
                            AND a.role IN ('member', 'peer-moderator')
              JOIN account b ON b.id = k2.account AND b.closed_at IS NULL
                            AND b.role IN ('member', 'peer-moderator')
             WHERE k.account IN (<people>) AND k2.account IN (<people>)
               AND k.trust = :trust AND k.service = :service
            """;

    private static final String BLOCKS =
            """
            SELECT account AS one, blocked AS other
              FROM member_block
             WHERE account IN (<people>) AND blocked IN (<people>)
            UNION
            SELECT s.account, s.other
              FROM message_side s
              JOIN message_thread t ON t.room = s.room AND t.blocked_by = s.account
             WHERE s.account IN (<people>) AND s.other IN (<people>)
            """;

    private static final String KEYS =
            """
            SELECT account, key_id FROM account_key
             WHERE account IN (<people>) AND trust = :trust AND service = :service
            """;

    private final Database database;
    private final Services services;

    @Inject
    Acquaintance(Database database, Services services) {
        this.database = database;
        this.services = services;
    }

    /** Blocks. */
    boolean of(int trust, String service, long one, long other) {
        return one != other && among(trust, service, List.of(one, other)).mayMeet(one, other);
    }

    /** Blocks. */
    Company among(int trust, String service, Collection<Long> people) {
        return database.read(handle -> among(handle, trust, service, people));
    }

    /** The same inside a transaction. */
    Company among(Handle handle, int trust, String service, Collection<Long> people) {
        if (people.size() < 2) {
            return new Company(Set.of(), Set.of());
        }
        Set<Pair> acquainted =
                new HashSet<>(
                        handle.createQuery(SHARE_A_ROOM)
                                .bind("trust", trust)
                                .bind("service", service)
                                .bindList("people", people)
                                .map((row, context) -> pair(row.getLong(1), row.getLong(2)))
                                .list());
        Map<Long, Set<String>> keys = keys(handle, trust, service, people);
        List<KeySpec> all = services.find(service).map(Service::keys).orElse(List.of());
        acquainted.removeIf(
                pair ->
                        keysExclude(
                                all,
                                keys.getOrDefault(pair.one(), Set.of()),
                                keys.getOrDefault(pair.other(), Set.of())));
        return new Company(
                acquainted,
                new HashSet<>(
                        handle.createQuery(BLOCKS)
                                .bindList("people", people)
                                .map((row, context) -> pair(row.getLong(1), row.getLong(2)))
                                .list()));
    }

    private static Pair pair(long one, long other) {
        return new Pair(one, other);
    }

    private static Map<Long, Set<String>> keys(
            Handle handle, int trust, String service, Collection<Long> people) {
        Map<Long, Set<String>> held = new HashMap<>();
        handle.createQuery(KEYS)
                .bind("trust", trust)
                .bind("service", service)
                .bindList("people", people)
                .map(
                        (row, context) ->
                                held.computeIfAbsent(row.getLong("account"), id -> new HashSet<>())
                                        .add(row.getString("key_id")))
                .list();
        return held;
    }

    /** What one person may not hold together does not write to each other either. */
    private static boolean keysExclude(List<KeySpec> all, Set<String> first, Set<String> second) {
        return all.stream()
                .anyMatch(
                        key ->
                                first.contains(key.id())
                                                && key.excludes().stream()
                                                        .anyMatch(second::contains)
                                        || second.contains(key.id())
                                                && key.excludes().stream()
                                                        .anyMatch(first::contains));
    }
}
