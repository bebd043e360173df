package org.sharon.core.training;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;

/** Every try at a training module, in the database. */
final class TryStore {

    /** Somebody of the staff of a service. */
    record Colleague(long account, String nickname) {}

    /** A colleague's certificate for a module. */
    record Earned(long account, Certificate certificate) {}

    private static final String ADD =
            """
            INSERT INTO training_try (trust, account, service, module, title, answers, tried_on, ends_on)
            VALUES (:trust, :account, :service, :module, :title, :answers, :today, :ends)
            """;

    private static final String COLUMNS =
            "SELECT account, service, module, title, tried_on, ends_on FROM training_try";

    private static final String OF_PERSON =
            COLUMNS
                    + " WHERE account = :account AND ends_on IS NOT NULL ORDER BY ends_on DESC, id DESC";

    private static final String OF_SERVICE =
            COLUMNS
                    + " WHERE trust = :trust AND service = :service AND ends_on > :today"
                    + " ORDER BY ends_on DESC, id DESC";

    private static final String COLLEAGUES =
            """
            SELECT a.id, a.nickname
              FROM account a
             WHERE a.trust = :trust AND a.closed_at IS NULL
               AND (a.role IN ('clinician', 'service-lead')
                    AND EXISTS (SELECT 1 FROM account_service s
                                 WHERE s.account = a.id AND s.service = :service)
                    OR a.role = 'peer-moderator'
                    AND EXISTS (SELECT 1 FROM account_key k
                                 WHERE k.account = a.id AND k.service = :service))
             ORDER BY a.nickname, a.id
            """;

    private final Database database;

    @Inject
    TryStore(Database database) {
        this.database = database;
    }

    /**
     * @param answers JSON
     * @param endsOn when the certificate ends; null when an answer was wrong
     */
    void add(
            Handle handle,
            int trust,
            long account,
            Course course,
            String answers,
            LocalDate today,
            @Nullable LocalDate endsOn) {
        handle.createUpdate(ADD)
                .bind("trust", trust)
                .bind("account", account)
                .bind("service", course.service().id())
                .bind("module", course.module().id())
                .bind("title", course.title())
                .bind("answers", answers)
                .bind("today", today)
                .bind("ends", endsOn)
                .execute();
    }

    /** Those that last longest come first. */
    List<Certificate> listOf(long account) {
        return database.read(
                handle ->
                        handle.createQuery(OF_PERSON)
                                .bind("account", account)
                                .map((row, context) -> certificate(row))
                                .list());
    }

    /** Those that still count; the ones that last longest come first. */
    List<Earned> listOfService(int trust, String service, LocalDate today) {
        return database.read(
                handle ->
                        handle.createQuery(OF_SERVICE)
                                .bind("trust", trust)
                                .bind("service", service)
                                .bind("today", today)
                                .map(
                                        (row, context) ->
                                                new Earned(
                                                        row.getLong("account"), certificate(row)))
                                .list());
    }

    /** Everybody who works in the service, by name. */
    List<Colleague> listColleagues(int trust, String service) {
        return database.read(
                handle ->
                        handle.createQuery(COLLEAGUES)
                                .bind("trust", trust)
                                .bind("service", service)
                                .map(
                                        (row, context) ->
                                                new Colleague(
                                                        row.getLong("id"),
                                                        row.getString("nickname")))
                                .list());
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                row.getString("service"),
                row.getString("module"),
                row.getString("title"),
                row.getObject("tried_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
