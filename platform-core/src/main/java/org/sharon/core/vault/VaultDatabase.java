package org.sharon.core.vault;

import org.sharon.core.store.Database;

/**
 * The pool of the vault's own database user. A type of its own, so that nobody can be given it by
 * mistake in place of the other; only its opening, its migrations and its closing are for others.
 */
public final class VaultDatabase {

    private final Database database;

    VaultDatabase(Database database) {
        this.database = database;
    }

    public Database database() {
        return database;
    }
}
