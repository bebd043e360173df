package org.sharon.core.jobs;

import com.google.inject.Inject;
import java.time.Duration;
import org.sharon.core.store.Database;

/** When each job is due, in the database and by its clock. */
final class Timetable {

    private static final String ENTER =
            """
            INSERT IGNORE INTO plugin_job (trust, service, job, due_at)
            VALUES (:trust, :service, :job, UTC_TIMESTAMP(3))
            """;

    private static final String TAKE =
            """
            UPDATE plugin_job
               SET began_at = UTC_TIMESTAMP(3),
                   due_at = UTC_TIMESTAMP(3) + INTERVAL :every MICROSECOND,
                   taken_until = UTC_TIMESTAMP(3) + INTERVAL :lease MICROSECOND
             WHERE trust = :trust AND service = :service AND job = :job
               AND due_at <= UTC_TIMESTAMP(3)
               AND (taken_until IS NULL OR taken_until < UTC_TIMESTAMP(3))
            """;

    private static final String GIVE_BACK =
            """
            UPDATE plugin_job
               SET taken_until = NULL, failures = IF(:done, 0, failures + 1)
             WHERE trust = :trust AND service = :service AND job = :job
            """;

    /** A job of a service in a trust. Public for Jdbi, which reads it. */
    public record Entry(int trust, String service, String job) {}

    private final Database database;

    @Inject
    Timetable(Database database) {
        this.database = database;
    }

    /** A job that is new is due at once. */
    void enter(Entry entry) {
        database.write(handle -> handle.createUpdate(ENTER).bindMethods(entry).execute());
    }

    /**
     * Takes the job if it is due and nobody is at it. Whoever takes it gives it back; a node that
     * is lost before has it for {@code lease} at most.
     */
    boolean take(Entry entry, Duration every, Duration lease) {
        return database.write(
                        handle ->
                                handle.createUpdate(TAKE)
                                        .bindMethods(entry)
                                        .bind("every", every.toNanos() / 1_000)
                                        .bind("lease", lease.toNanos() / 1_000)
                                        .execute())
                == 1;
    }

    void giveBack(Entry entry, boolean done) {
        database.write(
                handle ->
                        handle.createUpdate(GIVE_BACK)
                                .bindMethods(entry)
                                .bind("done", done)
                                .execute());
    }
}
