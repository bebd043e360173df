package org.sharon.core.installations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
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
        trustThatSaid("second", "Nobody else reads this");
        TableExport rows = (service, trust, to) -> to.accept("p_garden_beds", "{\"bed\":1}");
        Path zip = folder.resolve("garden.zip");
        try (TestNode node = TestNode.start("one", database.core(), vertx, folder.resolve("one"))) {
            node.serve("garden", "1.0.0");

            new ServiceExport(
                            database.core(),
                            node.injector.getInstance(JarStore.class),
                            Set.of(rows))
                    .exportTo(zip, "garden", (int) mine);
        }

        Map<String, String> files = unzip(zip);
        assertThat(files.keySet())
                .contains(
                        "posts.jsonl",
                        "rooms.jsonl",
                        "settings.jsonl",
                        "tables/p_garden_beds.jsonl",
                        "topics.jsonl")
                .anyMatch(name -> name.startsWith("jars/1.0.0-"));
        assertThat(files.get("posts.jsonl").lines())
                .hasSize(1_500)
                .allMatch(line -> line.contains("What a quiet day"));
        assertThat(files.get("rooms.jsonl")).contains("\"slug\":\"shed-first\"");
        assertThat(files.get("tables/p_garden_beds.jsonl")).isEqualTo("{\"bed\":1}\n");
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
                                + " VALUES (%d, 'member', 'wren', 'heron', 'none', UTC_TIMESTAMP(3))"
                                        .formatted(trust));
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
