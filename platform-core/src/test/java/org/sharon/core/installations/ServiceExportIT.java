package org.sharon.core.installations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.store.TestDatabase;

/** A service that retires leaves its trust all that it was, and nothing of another trust. */
class ServiceExportIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final Vertx vertx = Vertx.vertx();

    @TempDir private Path folder;

    @AfterAll
    static void close() {
        vertx.close();
        database.close();
    }

    @Test
    void theJarsRoomsPostsAndRowsOfOneTrustAreInTheZip() throws Exception {
        long mine = trustThatSaid("first", "What a quiet day");
        long other = trustThatSaid("second", "Nobody else reads this");
        ownTable();
        change("INSERT INTO p_garden_beds VALUES (%d, 1, 'beans'), (%d, 2, 'peas')", mine, other);
        answers(mine, "enough", 5);
        answers(mine, "too-few", 4);
        Path zip = folder.resolve("garden.zip");
        try (TestNode node = TestNode.start("one", database.core(), vertx, folder.resolve("one"))) {
            node.serve("garden", "1.0.0");

            node.injector.getInstance(ServiceExport.class).exportTo(zip, "garden", (int) mine);
        }

        Map<String, String> files = unzip(zip);
        assertThat(files.keySet())
                .contains(
                        "features.jsonl",
                        "keys.jsonl",
                        "posts.jsonl",
                        "readme.txt",
                        "rooms.jsonl",
                        "settings.jsonl",
                        "tables/p_garden_beds.jsonl",
                        "topics.jsonl")
                .anyMatch(name -> name.startsWith("jars/1.0.0-"));
        assertThat(files.get("posts.jsonl").lines())
                .hasSize(1_500)
                .allMatch(line -> line.contains("What a quiet day"));
        assertThat(files.get("rooms.jsonl")).contains("\"slug\":\"shed-first\"");
        assertThat(files.get("tables/p_garden_beds.jsonl"))
                .isEqualTo("{\"trust\":%d,\"bed\":1,\"plant\":\"beans\"}\n".formatted(mine));
        assertThat(files.get("surveys.jsonl").lines())
                .hasSize(5)
                .allMatch(line -> line.contains("enough") && !line.contains("account"));
        assertThat(files.get("keys.jsonl")).contains("\"key_id\":\"beds\"");
        JsonObject post =
                files.get("posts.jsonl").lines().findFirst().map(JsonObject::new).orElseThrow();
        assertThat(post.getValue("author")).isInstanceOf(Number.class);
        assertThat(files.entrySet())
                .filteredOn(each -> !each.getKey().startsWith("jars/"))
                .as("People are numbers")
                .noneMatch(each -> each.getValue().contains("Wren of the reeds"))
                .noneMatch(each -> each.getValue().contains("nickname"))
                .noneMatch(each -> each.getValue().contains("Nobody else reads this"));
    }

    /** As a plugin's migrations make one. */
    private static void ownTable() {
        change(
                "CREATE TABLE p_garden_beds (trust INT NOT NULL, bed INT NOT NULL,"
                        + " plant VARCHAR(20) NOT NULL, PRIMARY KEY (trust, bed))");
        change(
                "INSERT INTO plugin_table (name, service, at)"
                        + " VALUES ('p_garden_beds', 'garden', UTC_TIMESTAMP(3))");
    }

    private static void answers(long trust, String survey, int people) {
        for (int person = 1; person <= people; person++) {
            long account =
                    insert(
                            "INSERT INTO account (trust, role, nickname, avatar, password_hash,"
                                    + " created_at) VALUES (%d, 'member', '%s %d', 'heron', 'none',"
                                            .formatted(trust, survey, person)
                                    + " UTC_TIMESTAMP(3))");
            long sheet =
                    insert(
                            "INSERT INTO survey_sheet (trust, service, survey, version, account,"
                                    + " answered_at) VALUES (%d, 'garden', '%s', 1, %d,"
                                            .formatted(trust, survey, account)
                                    + " UTC_TIMESTAMP(3))");
            change(
                    "INSERT INTO survey_answer (sheet, question, number) VALUES (%d, 'sun', %d)",
                    sheet, person);
        }
    }

    private static void change(String sql, Object... values) {
        database.core().write(handle -> handle.execute(sql.formatted(values)));
    }

    /** More posts than are read at a time. */
    private static long trustThatSaid(String slug, String text) {
        long trust =
                insert(
                        "INSERT INTO trust (slug, name, theme, host, created_at)"
                                + " VALUES ('%s', 'A trust', 'harbour', '%s', UTC_TIMESTAMP(3))"
                                        .formatted(slug, slug));
        long room =
                insert(
                        "INSERT INTO room (trust, service, slug, title, welcome, kind, created_at)"
                                + " VALUES (%d, 'garden', 'shed-%s', 'Shed', '', 'living', UTC_TIMESTAMP(3))"
                                        .formatted(trust, slug));
        long author =
                insert(
                        "INSERT INTO account (trust, role, nickname, avatar, password_hash, created_at)"
                                + " VALUES (%d, 'member', 'Wren of the reeds', 'heron', 'none', UTC_TIMESTAMP(3))"
                                        .formatted(trust));
        change(
                "INSERT INTO account_key (account, trust, service, key_id, granted_at)"
                        + " VALUES (%d, %d, 'garden', 'beds', UTC_TIMESTAMP(3))",
                author, trust);
        insert(
                "INSERT INTO post (trust, room, seq, author, client_key, state, text, created_at)"
                        + " SELECT %d, %d, seq, %d, UNHEX(LPAD(seq, 32, '0')), 'posted', '%s', UTC_TIMESTAMP(3)"
                                .formatted(trust, room, author, text)
                        + " FROM seq_1_to_1500");
        return trust;
    }

    private static long insert(String sql) {
        return database.core()
                .write(
                        handle ->
                                handle.createUpdate(sql)
                                        .executeAndReturnGeneratedKeys("id")
                                        .mapTo(Long.class)
                                        .first());
    }

    private static Map<String, String> unzip(Path zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                files.put(each.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
