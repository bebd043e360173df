package org.sharon.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class MigratedSchemaIT {

    @Test
    void isCopiedWithAllThatTheMigrationsMade() {
        try (TestDatabase database = TestDatabase.create()) {
            isCopied(MigratedSchema.CORE, database.core());
            isCopied(MigratedSchema.VAULT, database.vault());
        }
    }

    private static void isCopied(MigratedSchema schema, Database copy) {
        try (Database made = new Database(TestDatabase.address(schema.name()), "made", 2)) {
            Map<String, String> tables = made.read(MigratedSchemaIT::tables);

            assertThat(tables).containsKey("migration_history");
            assertThat(copy.read(MigratedSchemaIT::tables)).isEqualTo(tables);
            assertThat(others(made)).as("views, triggers and routines").isZero();
        }
    }

    /** How each is defined, and how many rows it holds. */
    private static Map<String, String> tables(Handle handle) {
        Map<String, String> tables = new TreeMap<>();
        for (String name : handle.createQuery("SHOW TABLES").mapTo(String.class).list()) {
            String definition =
                    handle.createQuery("SHOW CREATE TABLE " + name)
                            .map((row, context) -> row.getString(2))
                            .one();
            String rows =
                    handle.createQuery("SELECT COUNT(*) FROM " + name).mapTo(String.class).one();
            tables.put(name, definition + " " + rows);
        }
        return tables;
    }

    /** Nothing but tables is copied, so there must be nothing else. */
    private static int others(Database made) {
        return made.read(
                handle ->
                        handle.createQuery(
                                        "SELECT (SELECT COUNT(*) FROM information_schema.views WHERE"
                                                + " table_schema = DATABASE()) + (SELECT COUNT(*) FROM"
                                                + " information_schema.triggers WHERE trigger_schema ="
                                                + " DATABASE()) + (SELECT COUNT(*) FROM"
                                                + " information_schema.routines WHERE routine_schema ="
                                                + " DATABASE())")
                                .mapTo(Integer.class)
                                .one());
    }
}
