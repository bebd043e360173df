package org.sharon.core.store;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a schema up to date. Every file holds one statement: MariaDB commits DDL as it goes. */
public final class Migrations {

    private Migrations() {}

    /**
     * Runs the files in {@code folder} that the schema has not seen, in order of their version.
     *
     * @param folder on the class path, such as {@code db/core}, holding an {@code index} file that
     *     names the migrations, because a bundle cannot be listed like a directory
     * @return how many were run
     */
    public static int run(Database database, String folder, String historyTable) {
        ClassLoader loader = Migrations.class.getClassLoader();
        MigrateResult result =
                Flyway.configure(loader)
                        .dataSource(database.dataSource())
                        .table(historyTable)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .resourceProvider(new ListedResources(loader, folder))
                        .javaMigrationClassProvider(List::of)
                        .load()
                        .migrate();
        return result.migrationsExecuted;
    }
}
