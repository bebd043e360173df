package org.sharon.core.vault;

import com.google.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sharon.core.crypto.Keyset;
import org.sharon.core.crypto.Seal;
import org.sharon.core.store.Database;

/**
 * Keys for private words that are kept outside the vault, such as drafts: one for each purpose.
 *
 * <p>Each stands in the database, sealed with the key of the vault. So a node needs no second key
 * file, and a copy of the database opens nothing. Blocks when a purpose is asked for first.
 */
public final class DataKeys {

    private static final String FIND = "SELECT sealed FROM data_key WHERE purpose = :purpose";
    private static final String ADD =
            "INSERT IGNORE INTO data_key (purpose, sealed) VALUES (:purpose, :sealed)";

    private final Database database;
    private final VaultKey vault;
    private final Map<String, Seal> known = new ConcurrentHashMap<>();

    @Inject
    DataKeys(Database database, VaultKey vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * The key of a purpose, drawn by the first node that asks.
     *
     * @param purpose a word of at most 30 letters, such as {@code drafts}
     */
    public Seal of(String purpose) {
        Seal before = known.get(purpose);
        if (before != null) {
            return before;
        }
        byte[] sealed =
                database.write(
                        handle -> {
                            byte[] fresh = vault.get().seal(Keyset.draw(), place(purpose));
                            handle.createUpdate(ADD)
                                    .bind("purpose", purpose)
                                    .bind("sealed", fresh)
                                    .execute();
                            return handle.createQuery(FIND)
                                    .bind("purpose", purpose)
                                    .mapTo(byte[].class)
                                    .one();
                        });
        try {
            Seal opened = Keyset.seal(vault.get().open(sealed, place(purpose)));
            known.put(purpose, opened);
            return opened;
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalStateException("What was sealed for " + purpose + " is no key");
        }
    }

    private static String place(String purpose) {
        return "data-key|" + purpose;
    }
}
