package org.sharon.core.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sharon.core.store.Database;
import org.sharon.core.vault.DataKeys;

/** Whose browsers are told, sealed: an endpoint is the name of somebody's device. */
final class DeviceStore {

    /** A stored device. */
    record Stored(long id, Device device) {}

    private static final String PURPOSE = "push";

    /** More than anybody has; the oldest go. */
    private static final int MOST = 10;

    private static final String ADD =
            """
            INSERT INTO push_device (account, mark, sealed, added_at)
            VALUES (:account, :mark, :sealed, :at)
            ON DUPLICATE KEY UPDATE account = VALUES(account), sealed = VALUES(sealed),
                                    added_at = VALUES(added_at), told_at = NULL
            """;

    private static final String LIST =
            """
            SELECT id, sealed FROM push_device
             WHERE account = :account AND (told_at IS NULL OR told_at < :before)
             ORDER BY added_at DESC LIMIT 10
            """;

    private static final String KEEP_NEWEST =
            """
            DELETE FROM push_device
             WHERE account = :account
               AND id NOT IN (SELECT id FROM (SELECT id FROM push_device WHERE account = :account
                                               ORDER BY added_at DESC, id DESC LIMIT :most) newest)
            """;

    private static final String TAKE =
            """
            UPDATE push_device SET told_at = :at
             WHERE id = :id AND (told_at IS NULL OR told_at < :before)
            """;

    private final Database database;
    private final DataKeys keys;

    @Inject
    DeviceStore(Database database, DataKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** A browser that somebody else has used before is from now on this person's. */
    void add(long account, Device device, Instant at) {
        byte[] sealed = keys.of(PURPOSE).seal(device.json(), place(account));
        database.write(
                handle -> {
                    handle.createUpdate(ADD)
                            .bind("account", account)
                            .bind("mark", mark(device))
                            .bind("sealed", sealed)
                            .bind("at", at)
                            .execute();
                    return handle.createUpdate(KEEP_NEWEST)
                            .bind("account", account)
                            .bind("most", MOST)
                            .execute();
                });
    }

    /** Those that were not told since {@code before}. */
    List<Stored> list(long account, Instant before) {
        return database
                .read(
                        handle ->
                                handle.createQuery(LIST)
                                        .bind("account", account)
                                        .bind("before", before)
                                        .map(
                                                (row, context) ->
                                                        stored(
                                                                account,
                                                                row.getLong("id"),
                                                                row.getBytes("sealed")))
                                        .list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Stored> stored(long account, long id, byte[] sealed) {
        return Device.ofJson(keys.of(PURPOSE).open(sealed, place(account)))
                .map(device -> new Stored(id, device));
    }

    int count(long account) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT COUNT(*) FROM push_device WHERE account = :account")
                                .bind("account", account)
                                .mapTo(Integer.class)
                                .one());
    }

    /** False when another node has told it since {@code before}. */
    boolean take(long id, Instant before, Instant at) {
        return database.<Integer>write(
                        handle ->
                                handle.createUpdate(TAKE)
                                        .bind("id", id)
                                        .bind("before", before)
                                        .bind("at", at)
                                        .execute())
                > 0;
    }

    void remove(long id) {
        database.write(handle -> handle.execute("DELETE FROM push_device WHERE id = ?", id));
    }

    void removeAll(long account) {
        database.write(
                handle -> handle.execute("DELETE FROM push_device WHERE account = ?", account));
    }

    private static String place(long account) {
        return "push|" + account;
    }

    private static byte[] mark(Device device) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(device.endpoint().toString().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
