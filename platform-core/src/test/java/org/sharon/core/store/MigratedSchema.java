package org.sharon.core.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the real migrations make of an empty schema, made once a run. Every test class gets a copy,
 * for a copy takes a third of the time, and there are many classes.
 */
final class MigratedSchema {

    static final MigratedSchema CORE = new MigratedSchema("migrated_core", "db/core");
    static final MigratedSchema VAULT = new MigratedSchema("migrated_vault", "db/vault");

    private static final String HISTORY = "migration_history";

    private final String name;
    private final List<String> tables = new ArrayList<>();

    private MigratedSchema(String name, String folder) {
        this.name = name;
        try (Connection server = server();
                Statement statement = server.createStatement()) {
            create(statement, name);
            try (Database made = new Database(TestDatabase.address(name), name, 2)) {
                Migrations.run(made, folder, HISTORY);
            }
            for (String table : values(statement, "SHOW TABLES FROM " + name, 1)) {
                tables.addAll(
                        values(statement, "SHOW CREATE TABLE %s.%s".formatted(name, table), 2));
                boolean holdsNothing =
                        values(statement, "SELECT 1 FROM %s.%s LIMIT 1".formatted(name, table), 1)
                                .isEmpty();
                if (!holdsNothing) {
                    tables.add("INSERT INTO %2$s SELECT * FROM %1$s.%2$s".formatted(name, table));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("No schema to copy", failed);
        }
    }

    String name() {
        return name;
    }

    /** Makes a schema of this name that is the same. */
    void copyTo(String schema) {
        try (Connection server = server();
                Statement statement = server.createStatement()) {
            create(statement, schema);
            // The tables come in the order of their names, so some refer to one that is to come.
            statement.execute("SET foreign_key_checks = 0");
            for (String each : tables) {
                statement.execute(each);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("No copy", failed);
        }
    }

    private static Connection server() throws SQLException {
        return DriverManager.getConnection(TestServer.url("mysql"), "root", "");
    }

    private static void create(Statement statement, String schema) throws SQLException {
        statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        statement.execute("USE " + schema);
    }

    private static List<String> values(Statement statement, String sql, int column)
            throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(column));
            }
        }
        return values;
    }
}
