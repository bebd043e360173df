package org.sharon.core.app;

import java.security.SecureRandom;
import java.util.function.Supplier;
import org.sharon.core.store.Database;

/** The key of the form tokens: made by the first node, read by every other. */
final class FormKey implements Supplier<byte[]> {

    private static final String NAME = "form-tokens";

    private final Database database;

    FormKey(Database database) {
        this.database = database;
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
                            .bind("name", NAME)
                            .bind("value", fresh)
                            .execute();
                    return handle.createQuery(
                                    "SELECT value FROM platform_secret WHERE name = :name")
                            .bind("name", NAME)
                            .mapTo(byte[].class)
                            .one();
                });
    }
}
