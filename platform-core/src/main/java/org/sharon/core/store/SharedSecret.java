package org.sharon.core.store;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** 32 random bytes under a name: made by the first node that asks, read by every other. */
public final class SharedSecret implements Supplier<byte[]> {

    private final Database database;
    private final String name;

    public SharedSecret(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    @Override
    public byte[] get() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        return database.write(
                handle -> {
                    handle.createUpdate(
                                    "INSERT IGNORE INTO platform_secret (name, value)"
                                            + " VALUES (:name, :value)")
                            .bind("name", name)
                            .bind("value", fresh)
                            .execute();
                    return handle.createQuery(
                                    "SELECT value FROM platform_secret WHERE name = :name")
                            .bind("name", name)
                            .mapTo(byte[].class)
                            .one();
                });
    }
}
