package org.sharon.core.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;

class TablesIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final TableKeeper keeper = keeper(database.core());

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void makesTheTablesOfAServiceOnceAndExtendsThemWithItsNextVersion() {
        Service first = shed("shed", "V0001__tools.sql", table("shed", "tool"));
        Service second =
                shed(
                        "shed",
                        "V0001__tools.sql",
                        table("shed", "tool"),
                        "V0002__tools_have_a_colour.sql",
                        "ALTER TABLE p_shed_tool ADD COLUMN colour VARCHAR(20) NULL");

        serve(first);
        serve(first);
        serve(second);

        assertThat(columns("p_shed_tool")).contains("id", "trust", "colour");
        assertThat(history("shed")).containsExactly("0001 1", "0002 1");
    }

    @Test
    void letsAnOlderVersionComeBackAndTheNewerOneAfterIt() {
        Service first = shed("barn", "V0001__hay.sql", table("barn", "hay"));
        Service second =
                shed(
                        "barn",
                        "V0001__hay.sql",
                        table("barn", "hay"),
                        "V0002__straw.sql",
                        table("barn", "straw"));

        serve(first);
        serve(second);
        serve(first);
        serve(second);

        assertThat(history("barn")).containsExactly("0001 1", "0002 1");
    }

    @Test
    void repairsAFailureHalfWaySoThatTheMendedJarRunsWhereItStopped() {
        String first = "V0001__pots.sql";
        // Nothing in the text is wrong: only the database finds out that a name is there twice.
        Service broken =
                shed(
                        "potting",
                        first,
                        table("potting", "pot"),
                        "V0002__glaze.sql",
                        "ALTER TABLE p_potting_pot ADD COLUMN words TEXT NULL",
                        "V0003__kiln.sql",
                        table("potting", "kiln"));
        Service mended =
                shed(
                        "potting",
                        first,
                        table("potting", "pot"),
                        "V0002__glaze.sql",
                        "ALTER TABLE p_potting_pot ADD COLUMN glaze TEXT NULL",
                        "V0003__kiln.sql",
                        table("potting", "kiln"));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> serve(broken))
                .withMessage("db/V0002__glaze.sql does not run: Duplicate column name 'words'");
        assertThat(history("potting")).containsExactly("0001 1");
        serve(shed("potting", first, table("potting", "pot")));
        serve(mended);

        assertThat(history("potting")).containsExactly("0001 1", "0002 1", "0003 1");
        assertThat(columns("p_potting_pot")).contains("glaze");
        assertThat(columns("p_potting_kiln")).isNotEmpty();
    }

    @Test
    void refusesAMigrationThatHasRunAndIsAnotherNow() {
        serve(shed("loft", "V0001__box.sql", table("loft", "box")));

        refuses(
                shed("loft", "V0001__box.sql", table("loft", "chest")),
                "db/V0001 has run in another form: put it back as it was, and add a new file for"
                        + " what is to change");
        refuses(
                shed("loft", "V0001__chest.sql", table("loft", "box")),
                "db/V0001 has run in another form: put it back as it was, and add a new file for"
                        + " what is to change");
        assertThat(history("loft")).containsExactly("0001 1");
    }

    @Test
    void givesATableToTheServiceThatHadItFirst() {
        serve(shed("green", "V0001__house.sql", table("green", "house_plant")));

        refuses(
                shed("green-house", "V0001__plant.sql", table("green_house", "plant")),
                "The table p_green_house_plant belongs to green: choose another name for it");
        assertThat(history("green-house")).isEmpty();
    }

    @Test
    void refusesAJarWhoseMigrationsDoMoreThanAddBeforeAnyOfThemRuns() {
        refuses(
                shed(
                        "cellar",
                        "V0001__wine.sql",
                        table("cellar", "wine"),
                        "V0002__rooms.sql",
                        "DROP TABLE room"),
                "db/V0002__rooms.sql: A migration is one CREATE TABLE, CREATE INDEX, or ALTER TABLE"
                        + " … ADD");
        assertThat(columns("p_cellar_wine")).isEmpty();
    }

    @Test
    void runsEachMigrationOnceWhenTwoNodesComeAtTheSameTime() throws Exception {
        try (Database other = database.coreOfAnotherNode()) {
            for (int time = 0; time < 5; time++) {
                String id = "twin" + time;
                Service one = twin(id);
                Service same = twin(id);
                TableKeeper elsewhere = keeper(other);

                CompletableFuture<Void> here = CompletableFuture.runAsync(() -> serve(one));
                CompletableFuture<Void> there =
                        CompletableFuture.runAsync(
                                () -> elsewhere.serviceWillServe(same, Optional.empty()));
                CompletableFuture.allOf(here, there).get(60, TimeUnit.SECONDS);

                assertThat(history(id)).containsExactly("0001 1", "0002 1");
            }
        }
    }

    private static Service twin(String id) {
        return shed(
                id,
                "V0001__one.sql",
                table(id, "one"),
                "V0002__two.sql",
                "ALTER TABLE p_%s_one ADD COLUMN two INT NULL".formatted(id));
    }

    private static void refuses(Service service, String sentence) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> serve(service))
                .withMessage(sentence);
    }

    private static void serve(Service service) {
        keeper.serviceWillServe(service, Optional.empty());
    }

    private static TableKeeper keeper(Database database) {
        return new TableKeeper(new TableStore(Clock.systemUTC()), database);
    }

    private static Service shed(String id, String... namesAndStatements) {
        String[] files = namesAndStatements.clone();
        for (int i = 0; i < files.length; i += 2) {
            files[i] = "db/" + files[i];
        }
        return Gardens.carrying(id, Gardens.files(files));
    }

    private static String table(String service, String name) {
        return """
                CREATE TABLE p_%s_%s (
                  id BIGINT AUTO_INCREMENT PRIMARY KEY,
                  trust INT NOT NULL,
                  words TEXT NULL,
                  KEY by_trust (trust, id)
                )
                """
                .formatted(service, name);
    }

    private static List<String> columns(String table) {
        return database.core()
                .read(
                        handle ->
                                handle.createQuery(
                                                """
                                                SELECT column_name FROM information_schema.columns
                                                 WHERE table_schema = DATABASE() AND table_name = ?
                                                """)
                                        .bind(0, table)
                                        .mapTo(String.class)
                                        .list());
    }

    private static List<String> history(String service) {
        String table = TableKeeper.history(service);
        if (columns(table).isEmpty()) {
            return List.of();
        }
        return database.core()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT CONCAT(version, ' ', success) FROM <table>"
                                                        + " WHERE type = 'SQL' ORDER BY installed_rank")
                                        .define("table", table)
                                        .mapTo(String.class)
                                        .list());
    }
}
