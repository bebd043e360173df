package org.sharon.core.vault;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import java.nio.file.Path;
import org.sharon.core.crypto.KeyFile;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseAddress;

/** The vault, with its own database user and its own key. */
public final class VaultModule extends AbstractModule {

    private static final int CONNECTIONS = 4;

    private final DatabaseAddress address;
    private final Path keys;

    /**
     * @param keys the folder of the key file
     */
    public VaultModule(DatabaseAddress address, Path keys) {
        this.address = address;
        this.keys = keys;
    }

    @Override
    protected void configure() {
        bind(VaultDatabase.class)
                .toInstance(new VaultDatabase(new Database(address, "vault", CONNECTIONS)));
        bind(KeyFile.class).toInstance(new KeyFile(keys.resolve("vault.json")));
        bind(VaultKey.class).in(Scopes.SINGLETON);
        bind(IdentityStore.class).in(Scopes.SINGLETON);
        bind(Vault.class).in(Scopes.SINGLETON);
        bind(DataKeys.class).in(Scopes.SINGLETON);
    }
}
