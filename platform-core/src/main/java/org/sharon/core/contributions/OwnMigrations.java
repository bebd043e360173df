package org.sharon.core.contributions;

import java.util.Map;
import java.util.TreeMap;
import org.sharon.core.contributions.sql.MigrationFiles;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.PluginJar;

/** A plugin's migrations only add: that can be read before any of them runs. */
public final class OwnMigrations implements JarCheck {

    @Override
    public void check(PluginJar jar) {
        Map<String, byte[]> files = new TreeMap<>();
        jar.archive()
                .entries()
                .forEach(
                        (name, bytes) -> {
                            if (name.matches(MigrationFiles.FOLDER + "/[^/]+")) {
                                files.put(name, bytes);
                            }
                        });
        PluginTables.of(jar.descriptor().service(), files);
    }
}
