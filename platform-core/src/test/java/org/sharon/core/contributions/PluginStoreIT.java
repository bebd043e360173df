package org.sharon.core.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharon.api.storage.Row;
import org.sharon.api.storage.Store;
import org.sharon.core.people.FakeClock;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.trusts.TrustsFixture;

class PluginStoreIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final PluginDatabase pool = new PluginDatabase(database.coreAddress());
    private static final FakeClock clock = new FakeClock();
    private static final Contexts contexts = new Contexts(settings(), pool);

    private static final Service GARDEN =
            Gardens.carrying(
                    "garden",
                    Gardens.files(
                            "db/V0001__beds.sql",
                            """
                            CREATE TABLE p_garden_bed (
                              id BIGINT AUTO_INCREMENT PRIMARY KEY,
                              trust INT NOT NULL,
                              name VARCHAR(20) NOT NULL,
                              size INT NULL,
                              open BOOLEAN NOT NULL DEFAULT TRUE,
                              at DATETIME(3) NULL,
                              UNIQUE KEY by_name (trust, name),
                              CHECK (size > 0)
                            )
                            """,
                            "db/V0002__notes.sql",
                            """
                            CREATE TABLE p_garden_note (
                              trust INT NOT NULL,
                              bed BIGINT NOT NULL,
                              words TEXT NOT NULL,
                              KEY by_bed (trust, bed)
                            )
                            """));
    private static final Service POND =
            Gardens.carrying(
                    "pond",
                    Gardens.files(
                            "db/V0001__fish.sql",
                            "CREATE TABLE p_pond_fish (trust INT NOT NULL, name VARCHAR(20))"));
    private static int lastTrust = 100;

    @BeforeAll
    static void makeTables() {
        TableKeeper keeper = new TableKeeper(new TableStore(Clock.systemUTC()), database.core());
        keeper.serviceWillServe(GARDEN, Optional.empty());
        keeper.serviceWillServe(POND, Optional.empty());
        store(POND, 1)
                .update(
                        "INSERT INTO p_pond_fish (trust, name) VALUES (:trust, :p1)",
                        "Secret carp");
    }

    @AfterAll
    static void close() {
        pool.close();
        database.close();
    }

    @Test
    void keepsRowsAndFindsThemAgain() {
        Store store = store(GARDEN, newTrust());
        Instant spring = Instant.parse("2026-04-01T08:30:00.250Z");

        int added =
                store.update(
                        "INSERT INTO p_garden_bed (trust, name, size, open, at)"
                                + " VALUES (:trust, :p1, :p2, :p3, :p4), (:trust, :p5, NULL, TRUE, NULL)",
                        "Roses",
                        12,
                        false,
                        spring,
                        "It's a “herb” \\ bed");

        assertThat(added).isEqualTo(2);
        List<Row> rows = store.query("SELECT * FROM p_garden_bed WHERE trust = :trust ORDER BY id");
        assertThat(rows)
                .extracting(row -> row.text("name").orElseThrow())
                .containsExactly("Roses", "It's a “herb” \\ bed");
        assertThat(rows.get(0).number("SIZE")).contains(12L);
        assertThat(rows.get(0).number("open")).contains(0L);
        assertThat(rows.get(0).at("at")).contains(spring);
        assertThat(rows.get(1).number("size")).isEmpty();
        assertThat(rows.get(1).text("moat")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name FROM p_garden_bed WHERE trust = :trust OR 1 = 1",
                "SELECT name FROM p_garden_bed WHERE :trust = :trust",
                "SELECT name FROM p_garden_bed b WHERE b.trust <> :trust OR b.trust = :trust",
                "SELECT name FROM p_garden_bed WHERE trust = :trust UNION"
                        + " SELECT name FROM p_garden_bed",
                "SELECT (SELECT GROUP_CONCAT(name) FROM p_garden_bed) AS name FROM p_garden_bed"
                        + " WHERE trust = :trust",
                "SELECT b.name FROM p_garden_note n RIGHT JOIN p_garden_bed b ON n.trust = :trust",
                "SELECT x.name FROM (SELECT * FROM p_garden_bed) x WHERE :trust > 0",
                "SELECT name FROM p_garden_bed WHERE id IN (SELECT id FROM p_garden_bed)"
                        + " OR trust = :trust",
            })
    void neverReadsTheRowsOfAnotherTrust(String sql) {
        int one = newTrust();
        int other = newTrust();
        add(store(GARDEN, one), "Mine");
        add(store(GARDEN, other), "Theirs");

        assertThat(store(GARDEN, one).query(sql))
                .extracting(row -> row.text("name").orElseThrow())
                .containsOnly("Mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE p_garden_bed SET name = 'Changed' WHERE trust = :trust OR 1 = 1",
                "UPDATE p_garden_bed SET name = CONCAT('C', :trust)",
                "DELETE FROM p_garden_bed WHERE trust = :trust OR 1 = 1",
                "DELETE FROM p_garden_bed WHERE :trust > 0 ORDER BY id LIMIT 100",
            })
    void neverChangesTheRowsOfAnotherTrust(String sql) {
        Store mine = store(GARDEN, newTrust());
        Store theirs = store(GARDEN, newTrust());
        add(mine, "Mine");
        add(theirs, "Theirs");

        assertThat(mine.update(sql)).isEqualTo(1);

        assertThat(names(theirs)).containsExactly("Theirs");
        assertThat(names(mine)).doesNotContain("Mine");
    }

    @Test
    void doesNotOverwriteARowOfAnotherTrustThatIsInTheWay() {
        Store mine = store(GARDEN, newTrust());
        Store theirs = store(GARDEN, newTrust());
        add(theirs, "Theirs");
        long id =
                theirs.query("SELECT id FROM p_garden_bed WHERE trust = :trust")
                        .get(0)
                        .number("id")
                        .orElseThrow();
        String sql =
                "INSERT INTO p_garden_bed (id, trust, name) VALUES (:p1, :trust, :p2)"
                        + " ON DUPLICATE KEY UPDATE name = VALUES(name), size = 7";

        mine.update(sql, id, "Stolen");
        assertThat(names(theirs)).containsExactly("Theirs");
        theirs.update(sql, id, "Better");

        assertThat(names(mine)).isEmpty();
        assertThat(names(theirs)).containsExactly("Better");
    }

    /** Each would reach further if it ran, and none gets as far as the database. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name FROM p_pond_fish WHERE trust = :trust",
                "SELECT name FROM p_garden_bed, p_pond_fish WHERE 1 = :trust",
                "SELECT name FROM p_garden_bed JOIN p_pond_fish ON 1 = :trust",
                "SELECT name FROM `p_pond_fish` WHERE trust = :trust",
                "SELECT name FROM \"p_pond_fish\" WHERE trust = :trust",
                "SELECT name FROM/**/p_pond_fish WHERE trust = :trust",
                "SELECT name FROM p_garden_bed WHERE trust = :trust /*! UNION SELECT name FROM"
                        + " p_pond_fish */",
                "SELECT name FROM p_garden_bed WHERE trust = :trust UNION SELECT name FROM"
                        + " p_pond_fish",
                "SELECT (SELECT name FROM p_pond_fish LIMIT 1), :trust",
                "SELECT :trust FROM (SELECT * FROM p_pond_fish) x",
                "WITH x AS (SELECT * FROM p_pond_fish) SELECT name FROM x WHERE 1 = :trust",
                "SELECT name FROM test1_core.p_pond_fish WHERE 1 = :trust",
                "SELECT :trust; DELETE FROM p_pond_fish",
                "SELECT slug FROM room WHERE trust = :trust",
                "SELECT * FROM account WHERE trust = :trust",
                "SELECT * FROM identity WHERE 1 = :trust",
                "SELECT * FROM test1_vault.identity WHERE 1 = :trust",
                "SELECT * FROM information_schema.tables WHERE 1 = :trust",
                "SELECT * FROM mysql.user WHERE 1 = :trust",
                "SELECT * FROM flyway_p_garden WHERE 1 = :trust",
                "SELECT * FROM plugin_setting WHERE trust = :trust",
                "SELECT LOAD_FILE('/etc/passwd'), :trust",
                "SELECT SLEEP(1), :trust",
            })
    void neverReachesWhatIsNotItsOwn(String sql) {
        assertThatIllegalArgumentException().isThrownBy(() -> store(GARDEN, 1).query(sql));
    }

    @Test
    void tellsOfAFailureWithoutAnyValue() {
        Store store = store(GARDEN, newTrust());
        add(store, "Secret");

        assertThatIllegalStateException()
                .isThrownBy(() -> add(store, "Secret"))
                .withMessage("A row with this key is there already")
                .withNoCause();
        assertThatIllegalStateException()
                .isThrownBy(() -> add(store, "A secret that is longer than its column"))
                .withMessage("A value is longer than its column")
                .withNoCause();
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                store.update(
                                        "UPDATE p_garden_bed SET size = :p1 WHERE trust = :trust",
                                        -47))
                .withMessage("A row breaks a condition of its table")
                .withNoCause();
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                store.query(
                                        "SELECT moat FROM p_garden_bed WHERE trust = :trust"
                                                + " AND name = 'Secret'"))
                .withMessage("There is no such column")
                .withNoCause();
        assertThatIllegalStateException()
                .isThrownBy(() -> store.query("SELECT 'Secret' 'Secret' 1 WHERE :trust"))
                .withMessage("The database does not understand the statement")
                .withNoCause();
    }

    @Test
    void namesWhatIsWrongWithTheValues() {
        Store store = store(GARDEN, newTrust());
        String sql = "SELECT id FROM p_garden_bed WHERE trust = :trust AND name = :p1";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.query(sql))
                .withMessage("The statement has the parameters :p1 to :p1, and there are 0 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.query(sql, new StringBuilder("Secret")))
                .withMessageStartingWith(":p1 is a java.lang.StringBuilder, and may be a String");
    }

    @Test
    void countsWhollyOrNotAtAll() {
        Store store = store(GARDEN, newTrust());

        assertThat(
                        store.<Integer>transaction(
                                inside -> {
                                    add(inside, "One");
                                    add(store, "Two");
                                    return names(inside).size();
                                }))
                .isEqualTo(2);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(
                        () ->
                                store.transaction(
                                        inside -> {
                                            add(inside, "Three");
                                            throw new ArithmeticException("on purpose");
                                        }));

        assertThat(names(store)).containsExactly("One", "Two");
    }

    @Test
    void undoesAPartThatFailsAndKeepsTheRest() {
        Store store = store(GARDEN, newTrust());

        store.transaction(
                outer -> {
                    add(outer, "One");
                    try {
                        outer.transaction(
                                part -> {
                                    add(part, "Two");
                                    add(part, "One");
                                    return 0;
                                });
                    } catch (IllegalStateException isThere) {
                        add(outer, "Three");
                    }
                    return 0;
                });

        assertThat(names(store)).containsExactly("One", "Three");
    }

    @Test
    void countsNothingOfACallThatWasGivenUp() {
        int trust = newTrust();
        OpenContext context = contexts.of(GARDEN, trust, Locale.UK);
        Store store = context.store();

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                store.transaction(
                                        inside -> {
                                            add(inside, "Late");
                                            context.close();
                                            return 0;
                                        }));

        assertThat(names(store(GARDEN, trust))).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> store.query("SELECT :trust"))
                .withMessage("The call for which this was made has ended");
    }

    @Test
    void locksTheRowsThatItWantsToChangeAndNoOthers() {
        int trust = newTrust();
        Store one = store(GARDEN, trust);
        Store other = store(GARDEN, trust);
        Store elsewhere = store(GARDEN, newTrust());
        add(one, "Roses");
        add(elsewhere, "Tulips");
        String grow = "UPDATE p_garden_bed SET size = 2 WHERE trust = :trust";

        one.transaction(
                inside -> {
                    inside.query("SELECT size FROM p_garden_bed WHERE trust = :trust FOR UPDATE");
                    assertThatIllegalStateException()
                            .isThrownBy(() -> other.update(grow))
                            .withMessage("Another transaction held a row for too long");
                    assertThat(elsewhere.update(grow)).isEqualTo(1);
                    return inside.update(grow);
                });

        assertThat(other.update(grow)).isEqualTo(1);
    }

    @Test
    void answersWithAThousandRowsAtMost() {
        Store store = store(GARDEN, newTrust());
        for (int i = 0; i < 35; i++) {
            add(store, "Bed " + i);
        }

        assertThat(
                        store.query(
                                "SELECT a.id FROM p_garden_bed a JOIN p_garden_bed b"
                                        + " ON a.trust = :trust"))
                .hasSize(1_000);
    }

    @Test
    void endsAStatementThatTakesTooLong() {
        Store store = store(GARDEN, newTrust());
        for (int i = 0; i < 60; i++) {
            add(store, "Bed " + i);
        }
        String beds = "p_garden_bed";
        String six = beds + " a";
        for (char name = 'b'; name <= 'g'; name++) {
            six += " CROSS JOIN " + beds + " " + name;
        }
        String sql =
                "SELECT SUM(CRC32(CONCAT(a.id, g.id))) FROM " + six + " WHERE a.trust = :trust";
        long start = System.nanoTime();

        assertThatIllegalStateException()
                .isThrownBy(() -> store.query(sql))
                .withMessage("The statement took longer than two seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void leavesConnectionsForOthersWhenOnePluginTakesAllItCan() throws Exception {
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch enough = new CountDownLatch(1);
        List<CompletableFuture<Void>> greedy = List.of(hold(inside, enough), hold(inside, enough));
        await(inside);

        assertThatIllegalStateException()
                .isThrownBy(() -> store(GARDEN, 1).query("SELECT :trust"))
                .withMessage("Too many calls of this plugin use the database at once");
        assertThat(store(POND, 1).query("SELECT name FROM p_pond_fish WHERE trust = :trust"))
                .hasSize(1);
        enough.countDown();
        for (CompletableFuture<Void> each : greedy) {
            each.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void isNotBlamedWhenTheDatabaseIsAway() {
        Services services = Services.of(GARDEN);
        Guarded guarded = new Guarded(services, clock);
        PluginDatabase away = new PluginDatabase(database.coreAddress());
        away.close();
        Contexts without = new Contexts(settings(), away);

        for (int time = 0; time < 5; time++) {
            try (OpenContext context = without.of(GARDEN, 1, Locale.UK)) {
                assertThat(guarded.call("garden", () -> context.store().query("SELECT :trust")))
                        .isEqualTo(new Outcome.Failed<>(Outcome.Reason.THREW, ""));
            }
        }

        assertThat(services.isQuarantined("garden")).isFalse();
    }

    @Test
    void readsThroughTheIndexOfItsTable() {
        String sql =
                "EXPLAIN SELECT words FROM (SELECT * FROM p_garden_note WHERE trust = 1) n"
                        + " WHERE n.bed = 2";
        List<String> plan =
                database.core()
                        .read(
                                handle ->
                                        handle.createQuery(sql)
                                                .map(
                                                        (row, context) ->
                                                                row.getString("select_type")
                                                                        + " "
                                                                        + row.getString("key"))
                                                .list());

        assertThat(plan).containsExactly("SIMPLE by_bed");
    }

    private static CompletableFuture<Void> hold(CountDownLatch inside, CountDownLatch enough) {
        return CompletableFuture.runAsync(
                () ->
                        store(GARDEN, 1)
                                .transaction(
                                        store -> {
                                            inside.countDown();
                                            await(enough);
                                            return 0;
                                        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void add(Store store, String name) {
        store.update("INSERT INTO p_garden_bed (trust, name) VALUES (:trust, :p1)", name);
    }

    private static List<String> names(Store store) {
        return store
                .query("SELECT name FROM p_garden_bed WHERE trust = :trust ORDER BY id")
                .stream()
                .map(row -> row.text("name").orElseThrow())
                .toList();
    }

    private static Store store(Service service, int trust) {
        return contexts.of(service, trust, Locale.UK).store();
    }

    private static TrustSettings settings() {
        return new TrustSettings(
                new SettingStore(clock),
                database.core(),
                TrustsFixture.audit(database.core(), clock));
    }

    private static int newTrust() {
        return lastTrust++;
    }
}
