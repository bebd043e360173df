package org.sharon.core.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateOutput;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Runs migrations that do not come with the platform, each set with a history of its own.
 *
 * <p>One node at a time works on a history. When a migration fails, those before it count, its own
 * traces are removed from the history, and it runs again the next time: every file holds one
 * statement, and the server does a statement that changes tables wholly or not at all.
 */
public final class GuestMigrations {

    private static final int LOCK_SECONDS = 120;

    private final Database database;

    public GuestMigrations(Database database) {
        this.database = database;
    }

    /**
     * Runs what the schema has not seen, in the order of the names.
     *
     * @param files statements by names such as {@code V0001__what_it_does.sql}
     * @return how many were run
     * @throws GuestMigrationException when one does not run, or was run before and is another now
     * @throws DatabaseUnavailableException when the database is away, or another node does not end
     */
    public int run(Map<String, String> files, String historyTable) {
        DataSource source = database.patientSource();
        // Closing the connection gives the lock back.
        try (Handle lock = Jdbi.open(source)) {
            if (!take(lock, historyTable)) {
                throw new DatabaseUnavailableException(
                        new IllegalStateException("Another node still works on " + historyTable));
            }
            return runAlone(lock, source, files, historyTable);
        } catch (JdbiException failure) {
            throw Database.told(failure);
        }
    }

    private static boolean take(Handle lock, String name) {
        return lock.createQuery("SELECT GET_LOCK(?, ?)")
                .bind(0, name)
                .bind(1, LOCK_SECONDS)
                .mapTo(Integer.class)
                .findOne()
                .equals(Optional.of(1));
    }

    private static int runAlone(
            Handle handle, DataSource source, Map<String, String> files, String historyTable) {
        forgetFailures(handle, historyTable);
        Flyway flyway = flyway(source, files, historyTable);
        try {
            checkWhatHasRun(flyway);
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException failed) {
            if (Database.isAway(failed)) {
                throw new DatabaseUnavailableException(failed);
            }
            String file = failedFile(handle, historyTable).orElse("A migration");
            forgetFailures(handle, historyTable);
            throw new GuestMigrationException(
                    "%s does not run: %s".formatted(file, reason(failed)), failed);
        }
    }

    private static Flyway flyway(
            DataSource source, Map<String, String> files, String historyTable) {
        ClassLoader loader = GuestMigrations.class.getClassLoader();
        return Flyway.configure(loader)
                .dataSource(source)
                .table(historyTable)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholderReplacement(false)
                .ignoreMigrationPatterns("*:pending", "*:future")
                .resourceProvider(new TextResources(new TreeMap<>(files)))
                .javaMigrationClassProvider(List::of)
                .load();
    }

    private static void checkWhatHasRun(Flyway flyway) {
        for (ValidateOutput each : flyway.validateWithResult().invalidMigrations) {
            ErrorCode code = each.errorDetails.errorCode;
            if (Set.of("CHECKSUM_MISMATCH", "DESCRIPTION_MISMATCH").contains(code.toString())) {
                throw new GuestMigrationException(
                        ("V%s has run in another form: put it back as it was, and add a new file"
                                        + " for what is to change")
                                .formatted(each.version));
            }
            throw new GuestMigrationException(
                    "V%s has run and is missing here: put it back".formatted(each.version));
        }
    }

    private static Optional<String> failedFile(Handle handle, String historyTable) {
        return hasHistory(handle, historyTable)
                ? handle.createQuery(
                                "SELECT script FROM <history> WHERE success = 0"
                                        + " ORDER BY installed_rank DESC LIMIT 1")
                        .define("history", historyTable)
                        .mapTo(String.class)
                        .findOne()
                : Optional.empty();
    }

    private static void forgetFailures(Handle handle, String historyTable) {
        if (hasHistory(handle, historyTable)) {
            handle.createUpdate("DELETE FROM <history> WHERE success = 0")
                    .define("history", historyTable)
                    .execute();
        }
    }

    private static boolean hasHistory(Handle handle, String historyTable) {
        return handle.createQuery(
                        """
                        SELECT COUNT(*) FROM information_schema.tables
                         WHERE table_schema = DATABASE() AND table_name = :history
                        """)
                .bind("history", historyTable)
                .mapTo(Boolean.class)
                .one();
    }

    /** What the server said, without the number of the connection. */
    private static String reason(FlywayException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getMessage() != null) {
                return sql.getMessage().replaceFirst("^\\(conn=\\d+\\) ", "");
            }
        }
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }
}
