package org.sharon.core.messages;

import com.google.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharon.api.rooms.KeySpec;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.store.Database;

/**
 * Whether two members may know of each other in a service: by a room that both can enter, and while
 * neither has blocked the other anywhere in the building. Which it was, nobody is told.
 */
final class Acquaintance {

    private static final String SHARE_A_ROOM =
            """
            SELECT EXISTS (
              SELECT 1
                FROM account_key k
                JOIN key_opens o ON o.trust = k.trust AND o.service = k.service AND o.key_id = k.key_id
                JOIN key_opens o2 ON o2.room = o.room
                JOIN account_key k2 ON k2.trust = o2.trust AND k2.service = o2.service
                                   AND k2.key_id = o2.key_id AND k2.account = :other
                JOIN account a ON a.id = k2.account AND a.closed_at IS NULL
                              AND a.role IN ('member', 'peer-moderator')
               WHERE k.account = :one AND k.trust = :trust AND k.service = :service)
               AND NOT EXISTS (
                     SELECT 1 FROM member_block b
                      WHERE (b.account = :one AND b.blocked = :other)
                         OR (b.account = :other AND b.blocked = :one))
            """;

    private final Database database;
    private final KeyRing keys;
    private final Services services;

    @Inject
    Acquaintance(Database database, KeyRing keys, Services services) {
        this.database = database;
        this.keys = keys;
        this.services = services;
    }

    /** Blocks. */
    boolean of(int trust, String service, long one, long other) {
        return one != other
                && shareARoom(trust, service, one, other)
                && !keysExclude(trust, service, one, other);
    }

    private boolean shareARoom(int trust, String service, long one, long other) {
        return database.read(
                handle ->
                        handle.createQuery(SHARE_A_ROOM)
                                .bind("trust", trust)
                                .bind("service", service)
                                .bind("one", one)
                                .bind("other", other)
                                .mapTo(Boolean.class)
                                .one());
    }

    /** What one person may not hold together does not write to each other either. */
    private boolean keysExclude(int trust, String service, long one, long other) {
        Set<String> first = heldBy(trust, service, one);
        Set<String> second = heldBy(trust, service, other);
        List<KeySpec> all = services.find(service).map(each -> each.keys()).orElse(List.of());
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

    private Set<String> heldBy(int trust, String service, long account) {
        return keys.heldBy(trust, account).stream()
                .filter(key -> key.service().equals(service))
                .map(KeyRing.HeldKey::keyId)
                .collect(Collectors.toSet());
    }
}
