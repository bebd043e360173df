package org.sharon.core.reports;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.Post;
import org.sharon.core.store.Database;

/** Reports in the database. */
final class ReportStore {

    private static final String ADD =
            """
            INSERT INTO report (trust, service, room, post, revision, reporter, kind, reason, note,
                                review, alert, writer, created_at)
            VALUES (:trust, :service, :room, :post, :revision, :reporter, :kind, :reason, :note,
                    :review, :alert, :writer, :at)
            """;

    private static final String FIND_SAME =
            """
            SELECT id FROM report
             WHERE post = :post AND revision = :revision AND kind = :kind AND reporter = :reporter
            """;

    /**
     * How many different people want others not to read this. Whoever was often wrong of late, and
     * more often than right, is heard by staff like everybody, but does not hide anything.
     */
    private static final String COUNT =
            """
            SELECT COUNT(DISTINCT r.reporter)
              FROM report r
             WHERE r.review = :review AND r.reason IN (<reasons>)
               AND NOT EXISTS (
                     SELECT 1
                       FROM report o JOIN review v ON v.id = o.review
                      WHERE o.reporter = r.reporter AND v.decided_at > :since
                     HAVING SUM(v.decision = 'approved') >= :often
                        AND SUM(v.decision = 'approved')
                            > SUM(v.decision IN ('returned', 'refused', 'removed')))
            """;

    private static final String SELECT =
            """
            SELECT r.id, r.reason, r.service, r.created_at, o.slug, o.title, p.id AS post, p.topic, p.seq,
                   p.state, r.review, r.alert, r.kind, v.decision, v.claimed_at, l.acknowledged_at, l.closed_at
              FROM report r
              JOIN post p ON p.id = r.post
              JOIN room o ON o.id = r.room
              LEFT JOIN review v ON v.id = r.review
              LEFT JOIN alert l ON l.id = r.alert
             WHERE r.reporter = :reporter
            """;

    private final Database database;

    @Inject
    ReportStore(Database database) {
        this.database = database;
    }

    Optional<Long> findSame(Handle handle, Post post, Concern.Kind kind, long reporter) {
        return handle.createQuery(FIND_SAME)
                .bind("post", post.id())
                .bind("revision", post.revision())
                .bind("kind", kind.word())
                .bind("reporter", reporter)
                .mapTo(Long.class)
                .findOne();
    }

    long add(
            Handle handle,
            Post post,
            long reporter,
            Concern concern,
            String note,
            @Nullable Long review,
            @Nullable Long alert,
            Instant at) {
        return add(handle, post, reporter, concern, note, review, alert, null, at);
    }

    /**
     * @param writer of what is reported, who does not decide about it; null for nobody of the staff
     */
    long addOfItem(
            Handle handle,
            Post post,
            long reporter,
            Concern concern,
            String note,
            long alert,
            @Nullable Long writer,
            Instant at) {
        return add(handle, post, reporter, concern, note, null, alert, writer, at);
    }

    private static long add(
            Handle handle,
            Post post,
            long reporter,
            Concern concern,
            String note,
            @Nullable Long review,
            @Nullable Long alert,
            @Nullable Long writer,
            Instant at) {
        return handle.createUpdate(ADD)
                .bind("trust", post.trust())
                .bind("service", post.service())
                .bind("room", post.room())
                .bind("post", post.id())
                .bind("revision", post.revision())
                .bind("reporter", reporter)
                .bind("kind", concern.kind().word())
                .bind("reason", concern.word())
                .bind("note", note.isEmpty() ? null : note)
                .bind("review", review)
                .bind("alert", alert)
                .bind("writer", writer)
                .bind("at", at)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** The alerts that members began about a post. */
    List<Long> listAlerts(Handle handle, long post) {
        return handle.createQuery(
                        "SELECT DISTINCT alert FROM report WHERE post = :post AND alert IS NOT NULL")
                .bind("post", post)
                .mapTo(Long.class)
                .list();
    }

    int countThatHide(Handle handle, long review, int often, Instant since) {
        return handle.createQuery(COUNT)
                .bind("review", review)
                .bindList("reasons", Concern.thatCount())
                .bind("often", often)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    /** The newest first, from before the report with this number. */
    List<Report> list(long reporter, long before, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + " AND r.id < :before ORDER BY r.id DESC LIMIT :limit")
                                .bind("reporter", reporter)
                                .bind("before", before)
                                .bind("limit", limit)
                                .map((row, context) -> report(row))
                                .list());
    }

    Optional<Report> find(long reporter, long id) {
        return database.read(
                handle ->
                        handle.createQuery(SELECT + " AND r.id = :id")
                                .bind("reporter", reporter)
                                .bind("id", id)
                                .map((row, context) -> report(row))
                                .findOne());
    }

    private static Report report(ResultSet row) throws SQLException {
        String room = "/rooms/" + row.getString("slug");
        long topic = row.getLong("topic");
        String page =
                row.wasNull()
                        ? "?before=" + (row.getLong("seq") + 1)
                        : "/topics/" + topic + "?post=" + row.getLong("post");
        return new Report(
                row.getLong("id"),
                Concern.find(row.getString("reason")).orElse(Concern.OTHER),
                isOfItem(row),
                row.getString("service"),
                row.getString("slug"),
                row.getString("title"),
                room + page + "#post-" + row.getLong("post"),
                row.getString("state").equals("posted"),
                outcome(row),
                row.getTimestamp("created_at").toInstant());
    }

    /** Of posts only worries about a person are alerts. */
    private static boolean isOfItem(ResultSet row) throws SQLException {
        return row.getObject("alert") != null
                && !row.getString("kind").equals(Concern.Kind.PERSON.word());
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        if (row.getObject("alert") != null) {
            return row.getObject("closed_at") != null
                    ? isOfItem(row) ? Outcome.LOOKED_AT : Outcome.CARED_FOR
                    : row.getObject("acknowledged_at") != null ? Outcome.LOOKING : Outcome.RECEIVED;
        }
        String decision = row.getString("decision");
        if (row.getObject("review") == null) {
            return Outcome.STAYS;
        }
        if (decision == null) {
            return row.getObject("claimed_at") != null ? Outcome.LOOKING : Outcome.RECEIVED;
        }
        return switch (decision) {
            case "approved" -> Outcome.STAYS;
            case "returned" -> Outcome.SENT_BACK;
            case "refused", "removed" -> Outcome.TAKEN_DOWN;
            default ->
                    row.getString("state").equals("removed") ? Outcome.TAKEN_DOWN : Outcome.CHANGED;
        };
    }
}
