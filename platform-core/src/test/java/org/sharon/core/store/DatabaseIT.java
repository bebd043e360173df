package org.sharon.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.TimeZone;
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
