package org.sharon.distribution.plugins;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.talk.Member;

/** A plugin that keeps rows, in the platform as it ships. */
class OwnTablesIT {

    private static final String PAGE = "/services/shed/tools";
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");

    private static final String HANDLER =
            """
            import java.util.ArrayList;
            import java.util.List;
            import org.sharon.api.pages.*;
            import org.sharon.api.storage.*;

            final class Tools implements PageHandler {

                @Override
                public Html show(PageRequest request) {
                    List<Html> all = new ArrayList<>();
                    all.add(Html.text(request.messages().text("head", "%1$s")));
                    for (Row row : request.store().query(
                            "SELECT * FROM p_shed_tool WHERE trust = :trust AND person = :p1 ORDER BY id",
                            request.person())) {
                        all.add(Html.text("[" + row.text("name").orElse("?")
                                + row.text("colour").map(it -> " in " + it).orElse("") + "]"));
                    }
                    all.add(request.form(new Html("<button>Add</button>")));
                    return Html.join(all.toArray(Html[]::new));
                }

                @Override
                public Html send(PageRequest request) {
                    request.store().update(
                            "INSERT INTO p_shed_tool (trust, person, name) VALUES (:trust, :p1, :p2)",
                            request.person(),
                            request.field("name").orElseThrow());
                    return show(request);
                }
            }
            """;

    private static final String TABLE =
            """
            -- Who has which tool.
            CREATE TABLE p_shed_tool (
              id BIGINT AUTO_INCREMENT PRIMARY KEY,
              trust INT NOT NULL,
              person CHAR(32) CHARACTER SET ascii NOT NULL,
              name VARCHAR(40) NOT NULL,
              KEY by_person (trust, person)
            );
            """;

    private static final String COLOUR =
            "ALTER TABLE p_shed_tool ADD COLUMN colour VARCHAR(20) NOT NULL DEFAULT 'green'";

    @TempDir Path home;

    @Test
    void keepsItsRowsThroughAnUpdateThroughOneThatFailsHalfWayAndOnTheWayBack() throws Exception {
        put(shed("1.0.0").jar());
        try (RunningSharon sharon =
                RunningSharon.in(home).demo().with("sharon.demo.open", true).start()) {
            String[] account =
                    sharon.accounts().stream()
                            .filter(row -> row[0].equals("peer-moderator"))
                            .filter(row -> row[1].equals("shed"))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(sharon.console()));
            Member member = Member.signedIn(sharon.port(), account[3], account[4]);
            add(sharon, member, "Spade");
            assertThat(page(sharon, member)).contains("Tools 1.0.0").contains("[Spade]");

            put(shed("2.0.0").file("db/V0002__colours.sql", COLOUR).jar());
            awaitPage(sharon, member, "Tools 2.0.0");
            add(sharon, member, "Fork");
            assertThat(page(sharon, member)).contains("[Spade in green][Fork in green]");

            put(
                    shed("3.0.0")
                            .file("db/V0002__colours.sql", COLOUR)
                            .file(
                                    "db/V0003__pots.sql",
                                    "CREATE TABLE p_shed_pot (trust INT NOT NULL)")
                            .file(
                                    "db/V0004__names.sql",
                                    "ALTER TABLE p_shed_tool ADD COLUMN name TEXT NULL")
                            .jar());
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    sharon.console()
                                            .contains(
                                                    "shed.jar is refused: db/V0004__names.sql does"
                                                            + " not run: Duplicate column name"
                                                            + " 'name'; shed 2.0.0 goes on serving"));
            add(sharon, member, "Rake");
            assertThat(page(sharon, member)).contains("Tools 2.0.0").contains("[Rake in green]");

            put(shed("1.0.0").jar());
            awaitPage(sharon, member, "Tools 1.0.0");
            add(sharon, member, "Hoe");
            assertThat(page(sharon, member))
                    .contains("[Spade in green]")
                    .contains("[Hoe in green]");
        }
    }

    private static PluginSource shed(String version) {
        return PluginSource.of("shed")
                .version(version)
                .permission("Permission.STORE_ROWS")
                .permission("Permission.SHOW_PAGES")
                .with("Tools", HANDLER.replace("%1$s", version))
                .file("messages.properties", "head=Tools {0}")
                .file("db/V0001__tools.sql", TABLE)
                .also(
                        """
                        @Override
                        public List<KeySpec> keys() {
                            return List.of(KeySpec.opening("shed", "Shed", "shed-hall"));
                        }

                        @Override
                        public List<org.sharon.api.pages.PageSpec> pages() {
                            return List.of(
                                    org.sharon.api.pages.PageSpec.forMembers(
                                            "tools", "Tools", new Tools()));
                        }
                        """);
    }

    /** Puts a whole jar into place at once, as an operator is told to. */
    private void put(byte[] jar) throws Exception {
        Path plugins = Files.createDirectories(home.resolve("plugins"));
        Path part = Files.write(plugins.resolve(".shed.jar.part"), jar);
        Files.move(part, plugins.resolve("shed.jar"), ATOMIC_MOVE);
    }

    private static void add(RunningSharon sharon, Member member, String name) throws Exception {
        Matcher token = TOKEN.matcher(page(sharon, member));
        assertThat(token.find()).isTrue();
        var answer =
                member.post(
                        sharon.port(), PAGE, Map.of("form-token", token.group(1), "name", name));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static String page(RunningSharon sharon, Member member) throws Exception {
        return member.get(sharon.port(), PAGE).body();
    }

    private static void awaitPage(RunningSharon sharon, Member member, String words) {
        await().atMost(Duration.ofSeconds(30)).until(() -> page(sharon, member).contains(words));
    }
}
