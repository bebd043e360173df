package org.sharon.core.installations;

import com.google.inject.Inject;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.sharon.core.store.Database;

/**
 * Writes down all that a service was in one trust, for the trust to keep: its jars, settings,
 * switches, rooms, topics and posts, and the rows of the plugin's own tables.
 *
 * <p>Each file of rows has one JSON object a line. People are numbers there: who they are stays in
 * the vault. What they wrote is as they wrote it.
 */
public final class ServiceExport {

    private static final String OWN_TABLES =
            "SELECT name FROM plugin_table WHERE service = :service ORDER BY name";

    private static final String README =
            """
            This is what a service was in one trust. Each .jsonl file has one JSON object a line.

            jars/         the versions of the plugin that were kept
            *.jsonl       settings, switches, keys, rooms, topics, posts and the like
            tables/       what the plugin kept itself, a file for each of its tables

            People are numbers, the same in every file. Who they are is not in here. What they wrote
            is as they wrote it, so keep this as safe as the words in it need.
            """;

    private static final int ROWS_AT_ONCE = 1_000;

    private final Database database;
    private final JarStore jars;

    @Inject
    ServiceExport(Database database, JarStore jars) {
        this.database = database;
        this.jars = jars;
    }

    /**
     * Writes a zip.
     *
     * @param to must not be there yet; a half one is removed when this throws
     */
    public void exportTo(Path to, String service, int trust) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(to), StandardCharsets.UTF_8)) {
            begin(zip, "readme.txt").write(README.getBytes(StandardCharsets.UTF_8));
            writeJars(zip, service);
            for (ExportedRows rows : ExportedRows.ALL) {
                write(zip, rows, service, trust);
            }
            for (String table : ownTables(service)) {
                write(zip, ExportedRows.ofPlugin(table), service, trust);
            }
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(to);
            throw failed;
        }
    }

    private void writeJars(ZipOutputStream zip, String service) throws IOException {
        for (StoredJar jar : jars.list()) {
            if (jar.service().equals(service)) {
                String name =
                        "jars/%s-%s.jar".formatted(jar.version(), jar.digest().substring(0, 12));
                begin(zip, name).write(jars.bytes(jar.digest()).orElse(new byte[0]));
            }
        }
    }

    /** Never all rows at once, because there may be years of them. */
    private void write(ZipOutputStream zip, ExportedRows rows, String service, int trust)
            throws IOException {
        OutputStream out = begin(zip, rows.file() + ".jsonl");
        try {
            if (rows.key().isEmpty()) {
                database.read(
                        handle -> {
                            query(handle, rows, service, trust)
                                    .setFetchSize(ROWS_AT_ONCE)
                                    .map((row, context) -> json(row))
                                    .forEach(row -> write(out, row));
                            return true;
                        });
            } else {
                writePages(out, rows, service, trust);
            }
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private void writePages(OutputStream out, ExportedRows rows, String service, int trust) {
        List<JsonObject> page = page(rows, service, trust, 0);
        while (!page.isEmpty()) {
            page.forEach(row -> write(out, row));
            page = page(rows, service, trust, page.get(page.size() - 1).getLong(rows.key()));
        }
    }

    private static void write(OutputStream out, JsonObject row) {
        try {
            out.write((row.encode() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static OutputStream begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return zip;
    }

    /** Those that its migrations made; the platform checked their names before it made them. */
    private List<String> ownTables(String service) {
        return database.read(
                handle ->
                        handle
                                .createQuery(OWN_TABLES)
                                .bind("service", service)
                                .mapTo(String.class)
                                .list()
                                .stream()
                                .filter(name -> name.matches("p_[a-z0-9_]+"))
                                .toList());
    }

    private List<JsonObject> page(ExportedRows rows, String service, int trust, long after) {
        return database.read(
                handle ->
                        query(handle, rows, service, trust)
                                .bind("after", after)
                                .map((row, context) -> json(row))
                                .list());
    }

    private static Query query(Handle handle, ExportedRows rows, String service, int trust) {
        Query query = handle.createQuery(rows.sql()).bind("trust", trust);
        return rows.sql().contains(":service") ? query.bind("service", service) : query;
    }

    private static JsonObject json(ResultSet row) throws SQLException {
        JsonObject json = new JsonObject();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column).toLowerCase(Locale.ROOT);
            json.put(name, value(row, column));
        }
        return json;
    }

    private static Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Timestamp) {
            return row.getTimestamp(column).toInstant();
        }
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return value == null || value instanceof Number || value instanceof Boolean
                ? value
                : row.getString(column);
    }
}
