package org.sharon.core.vault;

import java.nio.file.Path;
import java.time.Clock;
import org.sharon.core.audit.Audit;
import org.sharon.core.crypto.KeyFile;
import org.sharon.core.store.Database;

/** A vault on a test database. */
public final class VaultFixture {

    private VaultFixture() {}

    /**
     * @param keys the folder of its key file
     */
    public static Vault vault(Database database, Path keys, Audit audit, Clock clock) {
        VaultDatabase own = new VaultDatabase(database);
        VaultKey key = new VaultKey(own, new KeyFile(keys.resolve("vault.json")));
        return new Vault(new IdentityStore(own, key, clock), key, audit);
    }

    /** Keys for private words outside a vault. */
    public static DataKeys dataKeys(Database core, Database vault, Path keys) {
        KeyFile file = new KeyFile(keys.resolve("vault.json"));
        return new DataKeys(core, new VaultKey(new VaultDatabase(vault), file));
    }
}
