package org.sharon.core.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.TimeZone;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DatabaseIT {

    private static final TestDatabase database = TestDatabase.create();

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void hasNothingToComplainOfInTheTestServer() {
        assertThat(DurableSettings.complaints(database.core())).isEmpty();
    }

    @Test
    void runsEachMigrationOnce() {
        assertThat(Migrations.run(database.core(), "db/core", "migration_history")).isZero();
        assertThat(Migrations.run(database.vault(), "db/vault", "migration_history")).isZero();
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        assertThatThrownBy(
                        () ->
                                database.core()
                                        .write(
                                                handle -> {
                                                    handle.execute(
                                                            "INSERT INTO platform_secret VALUES ('half', 'x')");
                                                    throw new IllegalStateException("on purpose");
                                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(secrets("half")).isZero();
    }

    @Test
    void beginsATransactionAgainThatStoodInTheWayOfAnother() throws Exception {
        database.core()
                .write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO platform_secret VALUES ('left', ''), ('right', '')"));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        CompletableFuture<Void> one = lockingBoth("left", "right", bothHoldOne);
        CompletableFuture<Void> other = lockingBoth("right", "left", bothHoldOne);

        CompletableFuture.allOf(one, other).get(30, SECONDS);
        assertThat(written("left")).hasSize(2);
        assertThat(written("right")).hasSize(2);
    }

    /**
     * Adds a letter to both, and waits the first time until the other transaction holds one too.
     */
    private static CompletableFuture<Void> lockingBoth(
            String first, String second, CyclicBarrier bothHoldOne) {
        AtomicBoolean waited = new AtomicBoolean();
        return CompletableFuture.runAsync(
                () ->
                        database.core()
                                .write(
                                        handle -> {
                                            addLetter(handle, first);
                                            if (!waited.getAndSet(true)) {
                                                await(bothHoldOne);
                                            }
                                            addLetter(handle, second);
                                            return null;
                                        }));
    }

    private static void addLetter(Handle handle, String name) {
        handle.execute(
                "UPDATE platform_secret SET value = CONCAT(value, 'x') WHERE name = ?", name);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String written(String name) {
        return database.core()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT CAST(value AS CHAR) FROM platform_secret WHERE name = :name")
                                        .bind("name", name)
                                        .mapTo(String.class)
                                        .one());
    }

    @Test
    void keepsInstantsInUtcWhateverTheMachinesTimeZone() {
        TimeZone before = TimeZone.getDefault();
        Instant summer = Instant.parse("2026-07-01T12:00:00.123Z");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            try (Database newYork = database.coreOfAnotherNode()) {
                newYork.write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO trust (slug, name, theme, host, created_at)"
                                                + " VALUES ('t', 'T', 'harbour', 't', ?)",
                                        summer));
                assertThat(createdAt(newYork)).isEqualTo(summer);
            }
        } finally {
            TimeZone.setDefault(before);
        }

        assertThat(createdAt(database.core())).isEqualTo(summer);
        String stored =
                database.core()
                        .read(
                                handle ->
                                        handle.createQuery(
                                                        "SELECT CAST(created_at AS CHAR) FROM trust")
                                                .mapTo(String.class)
                                                .one());
        assertThat(stored).startsWith("2026-07-01 12:00:00.123");
    }

    @Test
    void tellsAConnectionThatBreaksApartFromAStatementThatIsWrong() {
        assertThatThrownBy(
                        () ->
                                database.core()
                                        .write(
                                                handle -> {
                                                    breakConnection(handle);
                                                    return handle.execute("SELECT 1");
                                                }))
                .isInstanceOf(DatabaseUnavailableException.class);
        assertThatThrownBy(() -> database.core().read(handle -> handle.execute("SELECT nothing")))
                .isInstanceOf(UnableToExecuteStatementException.class);
    }

    private static void breakConnection(Handle handle) {
        try {
            handle.execute("KILL CONNECTION_ID()");
        } catch (UnableToExecuteStatementException killed) {
            // As it has to be: the next statement finds nobody.
        }
    }

    private static Instant createdAt(Database from) {
        return from.read(
                handle ->
                        handle.createQuery("SELECT created_at FROM trust")
                                .mapTo(Instant.class)
                                .one());
    }

    private static int secrets(String name) {
        return database.core()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT COUNT(*) FROM platform_secret WHERE name = ?")
                                        .bind(0, name)
                                        .mapTo(Integer.class)
                                        .one());
    }
}
