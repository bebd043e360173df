package org.sharon.launcher.database;

import java.nio.file.Path;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;

/** How to reach the embedded database: two schemas, and an account that sees only its own. */
public record DatabaseAccess(int port, String password, String vaultPassword) {

    static final String MAIN = "sharon";
    static final String VAULT = "sharon_vault";

    public String url() {
        return url(MAIN);
    }

    public String vaultUrl() {
        return url(VAULT);
    }

    /** The settings of the platform that uses this database. */
    public Settings into(Settings settings) {
        return settings.with(Setting.DATABASE_URL, url())
                .with(Setting.DATABASE_USER, MAIN)
                .with(Setting.DATABASE_PASSWORD, password)
                .with(Setting.VAULT_URL, vaultUrl())
                .with(Setting.VAULT_USER, VAULT)
                .with(Setting.VAULT_PASSWORD, vaultPassword);
    }

    /** A settings file with which a second node, or a person, reaches the same database. */
    String asSettingsFile(Path keys) {
        return """
                # How to reach the database of this home while it runs. Written at each start.
                # A second node on this machine can use it: sharon run --config THIS-FILE --home ...
                sharon.database.url=%s
                sharon.database.user=%s
                sharon.database.password=%s
                sharon.vault.url=%s
                sharon.vault.user=%s
                sharon.vault.password=%s
                sharon.keys=%s
                """
                .formatted(url(), MAIN, password, vaultUrl(), VAULT, vaultPassword, keys);
    }

    private String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable".formatted(port, schema);
    }

    /** Without the passwords, because records like to be printed. */
    @Override
    public String toString() {
        return "DatabaseAccess[port=" + port + "]";
    }
}
