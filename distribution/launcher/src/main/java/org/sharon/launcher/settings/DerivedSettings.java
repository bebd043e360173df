package org.sharon.launcher.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a setting is when nobody wrote it and it follows from another one. */
final class DerivedSettings {

    private DerivedSettings() {}

    static Map<Setting, String> filledIn(Map<Setting, String> given) {
        Map<Setting, String> values = new EnumMap<>(given);
        Path home = home(new Given(values.getOrDefault(Setting.HOME, ""), "the home"));
        values.put(Setting.HOME, home.toString());
        fill(values, Setting.KEYS, home.resolve("keys").toString());
        Path keys = Path.of(values.getOrDefault(Setting.KEYS, ""));
        fill(values, Setting.PLUGINS_SIGNERS, keys.resolve("plugin-signers.p12").toString());
        fill(values, Setting.PLUGINS_REVOKED, keys.resolve("revoked-signers.txt").toString());
        fill(values, Setting.MARIADB_PROGRAMS, home.resolve("mariadb/programs").toString());
        fill(values, Setting.VAULT_URL, vaultBeside(values.getOrDefault(Setting.DATABASE_URL, "")));
        fill(values, Setting.VAULT_USER, values.getOrDefault(Setting.DATABASE_USER, ""));
        fill(values, Setting.VAULT_PASSWORD, values.getOrDefault(Setting.DATABASE_PASSWORD, ""));
        return values;
    }

    static Path home(@Nullable Given given) {
        Path home =
                given == null || given.value().isBlank()
                        ? Path.of(System.getProperty("user.home"), ".sharon")
                        : Path.of(given.value().strip());
        return home.toAbsolutePath().normalize();
    }

    /** The same server, with {@code _vault} behind the name of the schema. */
    static String vaultBeside(String databaseUrl) {
        if (databaseUrl.isEmpty()) {
            return "";
        }
        int options = databaseUrl.indexOf('?');
        int end = options < 0 ? databaseUrl.length() : options;
        return databaseUrl.substring(0, end) + "_vault" + databaseUrl.substring(end);
    }

    private static void fill(Map<Setting, String> values, Setting setting, String value) {
        if (values.getOrDefault(setting, "").isEmpty()) {
            values.put(setting, value);
        }
    }
}
