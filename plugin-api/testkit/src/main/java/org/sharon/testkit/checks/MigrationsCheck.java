package org.sharon.testkit.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sharon.core.contributions.sql.MigrationFiles;

/**
 * Migrations are numbered without a gap and only ever add, under the plugin's own prefix: the check
 * is the platform's own, so what passes here is not refused there.
 */
final class MigrationsCheck implements Check {

    private static final String FOLDER = MigrationFiles.FOLDER + "/";

    @Override
    public String promise() {
        return "has migrations that only add";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : plugin.files().names(FOLDER, "")) {
            texts.put(name.substring(FOLDER.length()), plugin.files().text(name).orElseThrow());
        }
        for (String problem : MigrationFiles.of(plugin.id(), texts).problems()) {
            int colon = problem.indexOf(": ");
            findings.add(problem.substring(0, colon), problem.substring(colon + 2) + ".");
        }
    }
}
