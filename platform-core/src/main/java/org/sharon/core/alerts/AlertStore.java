package org.sharon.core.alerts;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sharon.core.conversations.CaseBook.Concern;
import org.sharon.core.moderation.AlertBook;
import org.sharon.core.moderation.CaseItem;
import org.sharon.core.moderation.CaseMark;
import org.sharon.core.moderation.CaseMark.Kind;
import org.sharon.core.moderation.CaseRows;
import org.sharon.core.moderation.Clocks;
import org.sharon.core.moderation.Words;
import org.sharon.core.store.Database;

/** Alerts in the database. */
final class AlertStore implements AlertBook {

    /** Who closed an alert, and how it ended. */
    record Closing(String nickname, Outcome outcome, String note, Instant at) {}

    private static final String RAISE =
            """
            INSERT INTO alert (trust, service, room, post, revision, author, level, findings, created_at,
                               due_at)
            VALUES (:trust, :service, :room, :post, :revision, :author, :level, :findings, :at, :due)
            """;

    private static final String SELECT =
            "SELECT c.id, c.trust, c.service, c.room, c.post, c.revision, c.level AS attention,"
                    + " c.findings, c.created_at, c.due_at, c.claimed_by, c.claimed_at,"
                    + " c.acknowledged_by, c.acknowledged_at, g.nickname AS acknowledged_name, "
                    + CaseRows.BESIDE
                    + "  FROM alert c\n"
                    + CaseRows.JOINS
                    + " LEFT JOIN account g ON g.id = c.acknowledged_by";

    /** What nobody has in hand first, then red before amber before what is only listed. */
    private static final String OPEN_OF_SERVICES =
            SELECT
                    + """
                       WHERE c.closed_at IS NULL AND c.trust = :trust AND c.service IN (<services>)
                       ORDER BY c.acknowledged_at IS NOT NULL, c.level DESC, COALESCE(c.due_at, c.created_at),
                                c.id
                       LIMIT :limit
                      """;

    private static final String MARKS =
            """
            SELECT c.id, c.trust, c.service, c.room, c.level AS attention, c.author, c.claimed_by,
                   c.claimed_at, k.nickname AS claimed_name, c.acknowledged_by, c.acknowledged_at,
                   g.nickname AS acknowledged_name, FALSE AS in_private
              FROM alert c
              LEFT JOIN account k ON k.id = c.claimed_by
              LEFT JOIN account g ON g.id = c.acknowledged_by
             WHERE c.closed_at IS NULL
            """;

    private static final String ACKNOWLEDGE =
            """
            UPDATE alert SET acknowledged_by = :by, acknowledged_at = :at
             WHERE id = :id AND acknowledged_at IS NULL
            """;

    private static final String CLAIM =
            """
            UPDATE alert SET claimed_by = :by, claimed_at = :at
             WHERE id = :id AND closed_at IS NULL
               AND (:over OR claimed_by IS NULL OR claimed_by = :by OR claimed_at < :stale)
            """;

    private static final String RELEASE =
            """
            UPDATE alert SET claimed_by = NULL, claimed_at = NULL
             WHERE id = :id AND claimed_by = :by AND closed_at IS NULL
            """;

    private static final String CLOSE =
            """
            UPDATE alert
               SET closed_by = :by, closed_at = :at, outcome = :outcome, note = :note,
                   acknowledged_by = COALESCE(acknowledged_by, :by),
                   acknowledged_at = COALESCE(acknowledged_at, :at)
             WHERE id = :id AND closed_at IS NULL
            """;

    private static final String CLOSING =
            """
            SELECT a.nickname, c.outcome, COALESCE(c.note, '') AS note, c.closed_at
              FROM alert c JOIN account a ON a.id = c.closed_by
             WHERE c.id = :id
            """;

    private final Database database;
    private final Clocks clocks;

    @Inject
    AlertStore(Database database, Clocks clocks) {
        this.database = database;
        this.clocks = clocks;
    }

    @Override
    public void raise(Handle handle, List<Concern> concerns, Instant at) {
        PreparedBatch batch = handle.prepareBatch(RAISE);
        for (Concern concern : concerns) {
            var post = concern.post();
            var attention = concern.judged().attention();
            batch.bind("trust", post.trust())
                    .bind("service", post.service())
                    .bind("room", post.room())
                    .bind("post", post.id())
                    .bind("revision", post.revision())
                    .bind("author", post.author())
                    .bind("level", Words.of(attention))
                    .bind("findings", concern.judged().findings())
                    .bind("at", at)
                    .bind("due", clocks.dueForAlert(post.service(), attention, at))
                    .add();
        }
        batch.execute();
    }

    Optional<CaseItem> find(long id) {
        return database.read(
                handle ->
                        handle.createQuery(SELECT + " WHERE c.id = :id")
                                .bind("id", id)
                                .map((row, context) -> CaseRows.item(Kind.ALERT, row))
                                .findOne());
    }

    List<CaseItem> list(Collection<Long> ids) {
        return database.read(
                handle ->
                        handle.createQuery(SELECT + " WHERE c.id IN (<ids>)")
                                .bindList(EmptyHandling.NULL_KEYWORD, "ids", List.copyOf(ids))
                                .map((row, context) -> CaseRows.item(Kind.ALERT, row))
                                .list());
    }

    List<CaseItem> listOpen(int trust, Set<String> services, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(OPEN_OF_SERVICES)
                                .bind("trust", trust)
                                .bindList(
                                        EmptyHandling.NULL_KEYWORD,
                                        "services",
                                        List.copyOf(services))
                                .bind("limit", limit)
                                .map((row, context) -> CaseRows.item(Kind.ALERT, row))
                                .list());
    }

    List<CaseMark> listOpenMarks(Handle handle) {
        return handle.createQuery(MARKS)
                .map((row, context) -> CaseRows.mark(Kind.ALERT, row))
                .list();
    }

    Optional<Closing> findClosing(long id) {
        return database.read(
                handle ->
                        handle.createQuery(CLOSING)
                                .bind("id", id)
                                .map((row, context) -> closing(row))
                                .findOne());
    }

    /** Whether members have reported there what this member of staff wrote. */
    boolean isAbout(long alert, long writer) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT EXISTS (SELECT 1 FROM report WHERE alert = :alert"
                                                + " AND writer = :writer)")
                                .bind("alert", alert)
                                .bind("writer", writer)
                                .mapTo(Boolean.class)
                                .one());
    }

    /** How often this author gave rise to an alert with a clock before. */
    int countEarlier(long author, long before) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT COUNT(*) FROM alert WHERE author = :author"
                                                + " AND id < :before AND level <> 'amber-low'")
                                .bind("author", author)
                                .bind("before", before)
                                .mapTo(Integer.class)
                                .one());
    }

    /** False when somebody had done so before. */
    boolean acknowledge(Handle handle, long id, long by, Instant at) {
        return handle.createUpdate(ACKNOWLEDGE)
                        .bind("id", id)
                        .bind("by", by)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    boolean claim(Handle handle, long id, long by, boolean over, Instant at, Instant stale) {
        return handle.createUpdate(CLAIM)
                        .bind("id", id)
                        .bind("by", by)
                        .bind("over", over)
                        .bind("at", at)
                        .bind("stale", stale)
                        .execute()
                > 0;
    }

    boolean release(Handle handle, long id, long by) {
        return handle.createUpdate(RELEASE).bind("id", id).bind("by", by).execute() > 0;
    }

    /** Closing acknowledges as well, if nobody had. False when it was closed before. */
    boolean close(Handle handle, long id, long by, Outcome outcome, String note, Instant at) {
        return handle.createUpdate(CLOSE)
                        .bind("id", id)
                        .bind("by", by)
                        .bind("outcome", outcome.word())
                        .bind("note", note.isEmpty() ? null : note)
                        .bind("at", at)
                        .execute()
                > 0;
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                row.getString("nickname"),
                Outcome.find(row.getString("outcome")).orElseThrow(),
                row.getString("note"),
                row.getTimestamp("closed_at").toInstant());
    }
}
