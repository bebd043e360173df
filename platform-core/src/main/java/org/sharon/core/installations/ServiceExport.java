package org.sharon.core.installations;

import com.google.inject.Inject;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sharon.core.store.Database;

/**
 * Writes down all that a service was in one trust, for the trust to keep when the service retires:
 * its jars, settings, rooms, topics and posts, and the rows of the plugin's own tables.
 *
 * <p>Each file of rows has one JSON object a line. People are numbers there: who they are stays in
 * the vault.
 */
public final class ServiceExport {

    private static final String SETTINGS =
            """
            SELECT id, value, changed_at FROM plugin_setting
             WHERE service = :service AND trust = :trust ORDER BY id
            """;

    private static final String ROOMS =
            """
            SELECT id, slug, title, welcome, kind, created_at, closed_at FROM room
             WHERE service = :service AND trust = :trust ORDER BY id
            """;

    private static final String TOPICS =
            """
            SELECT t.id, t.room, t.shelf, t.title, t.author, t.visible, t.created_at
              FROM topic t JOIN room r ON r.id = t.room
             WHERE r.service = :service AND r.trust = :trust ORDER BY t.id
            """;

    private static final String POSTS =
            """
            SELECT p.id, p.room, p.seq, p.topic, p.author, p.as_team, p.state, p.revision,
                   p.warning, p.text, p.created_at, p.edited_at
              FROM post p JOIN room r ON r.id = p.room
             WHERE r.service = :service AND r.trust = :trust AND p.id > :after
             ORDER BY p.id LIMIT 1000
            """;

    private final Database database;
    private final JarStore jars;
    private final Set<TableExport> tables;

    @Inject
    ServiceExport(Database database, JarStore jars, Set<TableExport> tables) {
        this.database = database;
        this.jars = jars;
        this.tables = tables;
    }

    /**
     * Writes a zip.
     *
     * @param to must not be there yet; a half one is removed when this throws
     */
    public void exportTo(Path to, String service, int trust) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(to), StandardCharsets.UTF_8)) {
            writeJars(zip, service);
            write(zip, "settings.jsonl", rows(SETTINGS, service, trust, 0));
            write(zip, "rooms.jsonl", rows(ROOMS, service, trust, 0));
            write(zip, "topics.jsonl", rows(TOPICS, service, trust, 0));
            writePosts(zip, service, trust);
            writeTables(zip, service, trust);
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
                zip.putNextEntry(new ZipEntry(name));
                zip.write(jars.bytes(jar.digest()).orElse(new byte[0]));
                zip.closeEntry();
            }
        }
    }

    /** Page by page, because a service may have years of posts. */
    private void writePosts(ZipOutputStream zip, String service, int trust) throws IOException {
        zip.putNextEntry(new ZipEntry("posts.jsonl"));
        List<JsonObject> page = rows(POSTS, service, trust, 0);
        while (!page.isEmpty()) {
            for (JsonObject post : page) {
                zip.write(line(post));
            }
            page = rows(POSTS, service, trust, page.get(page.size() - 1).getLong("id"));
        }
        zip.closeEntry();
    }

    private void writeTables(ZipOutputStream zip, String service, int trust) throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (TableExport each : tables) {
            each.export(
                    service,
                    trust,
                    (table, row) ->
                            lines.computeIfAbsent(table, any -> new ArrayList<>()).add(row));
        }
        for (Map.Entry<String, List<String>> table : lines.entrySet()) {
            zip.putNextEntry(new ZipEntry("tables/" + table.getKey() + ".jsonl"));
            for (String row : table.getValue()) {
                zip.write((row + "\n").getBytes(StandardCharsets.UTF_8));
            }
            zip.closeEntry();
        }
    }

    private static void write(ZipOutputStream zip, String name, List<JsonObject> rows)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (JsonObject row : rows) {
            zip.write(line(row));
        }
        zip.closeEntry();
    }

    private static byte[] line(JsonObject row) {
        return (row.encode() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<JsonObject> rows(String sql, String service, int trust, long after) {
        return database.read(
                handle -> {
                    var query =
                            handle.createQuery(sql).bind("service", service).bind("trust", trust);
                    if (sql.contains(":after")) {
                        query.bind("after", after);
                    }
                    return query.map((row, context) -> json(row)).list();
                });
    }

    private static JsonObject json(ResultSet row) throws SQLException {
        JsonObject json = new JsonObject();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column).toLowerCase(Locale.ROOT);
            Object value = row.getObject(column);
            json.put(
                    name,
                    value instanceof Number || value instanceof Boolean
                            ? value
                            : name.endsWith("_at") && value != null
                                    ? row.getTimestamp(column).toInstant()
                                    : row.getString(column));
        }
        return json;
    }
}
