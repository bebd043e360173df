package org.sharon.testkit.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sharon.core.contributions.sql.MigrationFiles;
import org.sharon.core.contributions.sql.OwnStatement;

/**
 * Migrations are numbered without a gap and only ever add, under the plugin's own prefix, and its
 * statements stay in its own tables: the checks are the platform's own, so what passes here is not
 * refused there.
 */
final class MigrationsCheck implements Check {

    private static final String FOLDER = MigrationFiles.FOLDER + "/";
    private static final String STORE = "org/sharon/api/storage/Store";

    @Override
    public String promise() {
        return "has migrations that only add, and statements that stay in its own tables";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : plugin.files().names(FOLDER, "")) {
            texts.put(name.substring(FOLDER.length()), plugin.files().text(name).orElseThrow());
        }
        MigrationFiles migrations = MigrationFiles.of(plugin.id(), texts);
        for (String problem : migrations.problems()) {
            int colon = problem.indexOf(": ");
            findings.add(problem.substring(0, colon), problem.substring(colon + 2) + ".");
        }
        if (!migrations.problems().isEmpty()) {
            return;
        }
        for (String sql : Constants.besideCallsOf(STORE, plugin.files())) {
            try {
                if (sql.startsWith("SELECT ")) {
                    OwnStatement.query(sql, migrations.tables());
                } else if (sql.matches("(?s)(INSERT|UPDATE|DELETE) .*")) {
                    OwnStatement.update(sql, migrations.tables());
                }
            } catch (IllegalArgumentException refused) {
                findings.add("statements", "\"%s\" is refused: %s.", sql, refused.getMessage());
            }
        }
    }
}
