package org.sharon.core.rooms;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.Database;

/** Gives keys to people and takes them back. Exclusive keys are refused here and nowhere else. */
public final class KeyRing {

    /**
     * A key that can be given.
     *
     * @param rooms the titles of the rooms it opens
     */
    public record Offer(
            String service, String serviceTitle, String keyId, String title, List<String> rooms) {}

    /** A key that somebody holds. */
    public record HeldKey(String service, String keyId) {}

    private static final String HELD =
            "SELECT service, key_id FROM account_key WHERE account = :account AND trust = :trust";

    private static final String GRANT =
            """
            INSERT IGNORE INTO account_key (account, trust, service, key_id, granted_by, granted_at)
            VALUES (:account, :trust, :service, :key, :by, :at)
            """;

    private static final String WITHDRAW =
            """
            DELETE FROM account_key
             WHERE account = :account AND trust = :trust AND service = :service AND key_id = :key
            """;

    private final Database database;
    private final Services services;
    private final RoomStore rooms;
    private final Guard guard;
    private final KeyNews news;
    private final Clock clock;

    @Inject
    KeyRing(
            Database database,
            Services services,
            RoomStore rooms,
            Guard guard,
            KeyNews news,
            Clock clock) {
        this.database = database;
        this.services = services;
        this.rooms = rooms;
        this.guard = guard;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The keys of those of these services that the trust has switched on, in the order in which
     * their plugins name them.
     */
    public List<Offer> offers(int trust, Collection<String> serviceIds) {
        return rooms.on(trust, serviceIds).stream()
                .sorted()
                .flatMap(id -> services.find(id).stream())
                .flatMap(service -> service.keys().stream().map(key -> offer(service, key)))
                .toList();
    }

    /** Refuses a set of keys that the same person must not hold together, in a sentence. */
    public void check(String serviceId, Collection<String> keyIds) {
        Service service =
                services.find(serviceId)
                        .orElseThrow(
                                () ->
                                        new KeysRefusedException(
                                                "This service is not running now. Try again later."));
        Set<String> wanted = new LinkedHashSet<>(keyIds);
        for (String id : wanted) {
            KeySpec key = named(service, id);
            for (String excluded : key.excludes()) {
                if (wanted.contains(excluded)) {
                    throw new KeysRefusedException(
                            "One person cannot hold the keys “%s” and “%s” together. Choose one of them."
                                    .formatted(key.title(), named(service, excluded).title()));
                }
            }
        }
    }

    /**
     * Gives keys inside the caller's transaction; those already held count when exclusion is
     * checked.
     */
    public void grant(
            Handle handle,
            int trust,
            long account,
            String service,
            Collection<String> keyIds,
            long grantedBy) {
        // The lock makes two clinicians who give exclusive keys at once see each other's.
        handle.createQuery("SELECT id FROM account WHERE id = :account FOR UPDATE")
                .bind("account", account)
                .mapTo(Long.class)
                .one();
        Set<String> all = new LinkedHashSet<>(keyIds);
        List<String> before =
                held(handle, trust, account).stream()
                        .filter(key -> key.service().equals(service))
                        .map(HeldKey::keyId)
                        .toList();
        all.addAll(before);
        check(service, all);
        if (before.isEmpty() && !keyIds.isEmpty()) {
            handle.afterCommit(() -> news.joined(trust, service, account));
        }
        for (String id : keyIds) {
            handle.createUpdate(GRANT)
                    .bind("account", account)
                    .bind("trust", trust)
                    .bind("service", service)
                    .bind("key", id)
                    .bind("by", grantedBy)
                    .bind("at", clock.instant())
                    .execute();
        }
        guard.forget(account);
    }

    public void withdraw(Handle handle, int trust, long account, String service, String keyId) {
        handle.createUpdate(WITHDRAW)
                .bind("account", account)
                .bind("trust", trust)
                .bind("service", service)
                .bind("key", keyId)
                .execute();
        guard.forget(account);
    }

    /** Takes back every key of somebody who leaves. */
    public void withdrawAll(Handle handle, long account) {
        handle.execute("DELETE FROM account_key WHERE account = ?", account);
        guard.forget(account);
    }

    public List<HeldKey> heldBy(int trust, long account) {
        return database.read(handle -> held(handle, trust, account));
    }

    private static List<HeldKey> held(Handle handle, int trust, long account) {
        return handle.createQuery(HELD)
                .bind("account", account)
                .bind("trust", trust)
                .map(
                        (row, context) ->
                                new HeldKey(row.getString("service"), row.getString("key_id")))
                .list();
    }

    private static Offer offer(Service service, KeySpec key) {
        List<String> titles =
                key.opens().stream()
                        .flatMap(
                                slug -> service.rooms().stream().filter(r -> r.slug().equals(slug)))
                        .map(RoomSpec::title)
                        .toList();
        return new Offer(
                service.id(), service.description().title(), key.id(), key.title(), titles);
    }

    private static KeySpec named(Service service, String id) {
        return service.keys().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new KeysRefusedException("This service has no such key."));
    }
}
