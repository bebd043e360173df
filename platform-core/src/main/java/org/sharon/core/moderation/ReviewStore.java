package org.sharon.core.moderation;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.sharon.api.moderation.Attention;
import org.sharon.core.conversations.CaseBook.Concern;
import org.sharon.core.conversations.Post;
import org.sharon.core.moderation.CaseMark.Kind;
import org.sharon.core.store.Database;

/** Held posts and what was decided about them. */
final class ReviewStore {

    /** What became of a review that is no longer open. */
    record Closed(String decision, String nickname) {}

    private record Waiting(long id, Attention attention, List<Finding> findings) {}

    /** A crowd of reports is read as well after the first of them. */
    private static final int MOST_FINDINGS = 30;

    private static final String ADD =
            """
            INSERT INTO review (trust, service, room, post, revision, attention, findings, reported,
                                created_at, due_at)
            VALUES (:trust, :service, :room, :post, :revision, :attention, :findings, :reported, :at,
                    :due)
            """;

    /** What members have reported waits all the same, and is about the new words. */
    private static final String FOLLOW =
            """
            UPDATE review c JOIN post p ON p.id = c.post SET c.revision = p.revision
             WHERE c.post = :post AND c.decision IS NULL AND c.reported
            """;

    private static final String WITHDRAW =
            """
            UPDATE review SET decision = 'withdrawn', decided_at = :at
             WHERE post = :post AND decision IS NULL AND (:all OR NOT reported)
            """;

    private static final String WAITING =
            """
            SELECT id, attention, findings FROM review
             WHERE post = :post AND decision IS NULL AND reported
             ORDER BY id LIMIT 1 FOR UPDATE
            """;

    private static final String REPORTED_BY =
            """
            SELECT EXISTS (SELECT 1 FROM report WHERE review = :review AND reporter = :account)
            """;

    private static final String FOUND_SAFE =
            """
            SELECT EXISTS (SELECT 1 FROM review
                            WHERE post = :post AND revision = :revision AND reported
                              AND decision = 'approved')
            """;

    private static final String COLUMNS =
            "SELECT c.id, c.trust, c.service, c.room, c.post, c.revision, c.attention, c.findings,"
                    + " c.created_at, c.due_at, c.claimed_by, c.claimed_at, ";

    private static final String SELECT =
            COLUMNS + CaseRows.BESIDE + "  FROM review c\n" + CaseRows.JOINS;

    /**
     * Still to be decided: the post is held as it was when the review began, or members have
     * reported what their room sees. While an alert about a red post is open the decision is made
     * there.
     */
    private static final String OPEN =
            """
             c.decision IS NULL AND p.revision = c.revision
               AND (p.state = 'held' OR (c.reported AND p.state = 'posted'))
               AND (c.attention <> 'red'
                    OR NOT EXISTS (SELECT 1 FROM alert l WHERE l.post = c.post AND l.closed_at IS NULL))
            """;

    private static final String MARKS =
            "SELECT c.id, c.trust, c.service, c.room, c.attention, c.claimed_by, c.claimed_at,"
                    + " k.nickname AS claimed_name, p.author, r.kind NOT IN ('forum', 'living') AS in_private"
                    + " FROM review c JOIN post p ON p.id = c.post JOIN room r ON r.id = c.room"
                    + " LEFT JOIN account k ON k.id = c.claimed_by WHERE"
                    + OPEN;

    private static final String DECIDE =
            """
            UPDATE review
               SET decision = :decision, reason = :reason, decided_by = :by, decided_at = :at
             WHERE id = :id
            """;

    private static final String REMOVED =
            """
            INSERT INTO review (trust, service, room, post, revision, attention, findings, created_at,
                                decision, reason, decided_by, decided_at)
            VALUES (:trust, :service, :room, :post, :revision, 'none', '[]', :at, 'removed', :reason,
                    :by, :at)
            """;

    private static final String CLOSED =
            """
            SELECT c.decision, COALESCE(a.nickname, '') AS nickname
              FROM review c LEFT JOIN account a ON a.id = c.decided_by
             WHERE c.id = :id AND c.decision IS NOT NULL
            """;

    private static final String CLAIM =
            """
            UPDATE review SET claimed_by = :by, claimed_at = :at
             WHERE id = :id AND decision IS NULL
               AND (:over OR claimed_by IS NULL OR claimed_by = :by OR claimed_at < :stale)
            """;

    private static final String RELEASE =
            """
            UPDATE review SET claimed_by = NULL, claimed_at = NULL
             WHERE id = :id AND claimed_by = :by AND decision IS NULL
            """;

    private final Database database;
    private final Clocks clocks;

    @Inject
    ReviewStore(Database database, Clocks clocks) {
        this.database = database;
        this.clocks = clocks;
    }

    /** A post that is held; what members had reported about it before waits in the same review. */
    void add(Handle handle, Concern concern, Instant at) {
        Attention attention = concern.judged().attention();
        List<Finding> findings = Finding.read(concern.judged().findings());
        Optional<Waiting> reported = findReported(handle, concern.post().id());
        if (reported.isPresent()) {
            join(handle, reported.get(), concern.post().revision(), attention, findings);
        } else {
            insert(handle, concern.post(), attention, concern.judged().findings(), false, at);
        }
    }

    /**
     * The review in which what members report about a post waits: the one there is, or a new one.
     */
    long addReported(Handle handle, Post post, Finding finding, Instant at) {
        Optional<Waiting> reported = findReported(handle, post.id());
        if (reported.isPresent()) {
            join(handle, reported.get(), post.revision(), Attention.NONE, List.of(finding));
            return reported.get().id();
        }
        return insert(handle, post, Attention.NONE, Finding.write(List.of(finding)), true, at);
    }

    /** Whether members have reported it and nobody has decided yet. */
    boolean isReported(Handle handle, long post) {
        return findReported(handle, post).isPresent();
    }

    /** The review in which reports of this post wait for a person. */
    Optional<Long> findReported(long post) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT id FROM review WHERE post = :post"
                                                + " AND decision IS NULL AND reported"
                                                + " ORDER BY id LIMIT 1")
                                .bind("post", post)
                                .mapTo(Long.class)
                                .findOne());
    }

    /** Whether this person is among those whose reports wait there. */
    boolean isReportedBy(long review, long account) {
        return database.read(
                handle ->
                        handle.createQuery(REPORTED_BY)
                                .bind("review", review)
                                .bind("account", account)
                                .mapTo(Boolean.class)
                                .one());
    }

    /** Whether a person has read this revision after a report, and it could stay. */
    boolean wasFoundSafe(Handle handle, long post, int revision) {
        return handle.createQuery(FOUND_SAFE)
                .bind("post", post)
                .bind("revision", revision)
                .mapTo(Boolean.class)
                .one();
    }

    private static Optional<Waiting> findReported(Handle handle, long post) {
        return handle.createQuery(WAITING)
                .bind("post", post)
                .map(
                        (row, context) ->
                                new Waiting(
                                        row.getLong("id"),
                                        Words.attention(row.getString("attention")),
                                        Finding.read(row.getString("findings"))))
                .findOne();
    }

    private static void join(
            Handle handle, Waiting waiting, int revision, Attention more, List<Finding> added) {
        List<Finding> all = new ArrayList<>(waiting.findings());
        all.addAll(added);
        Attention attention = more.compareTo(waiting.attention()) > 0 ? more : waiting.attention();
        handle.createUpdate(
                        "UPDATE review SET revision = :revision, attention = :attention,"
                                + " findings = :findings WHERE id = :id")
                .bind("revision", revision)
                .bind("attention", Words.of(attention))
                .bind("findings", Finding.write(all.stream().limit(MOST_FINDINGS).toList()))
                .bind("id", waiting.id())
                .execute();
    }

    private long insert(
            Handle handle,
            Post post,
            Attention attention,
            String findings,
            boolean reported,
            Instant at) {
        return handle.createUpdate(ADD)
                .bind("trust", post.trust())
                .bind("service", post.service())
                .bind("room", post.room())
                .bind("post", post.id())
                .bind("revision", post.revision())
                .bind("attention", Words.of(attention))
                .bind("findings", findings)
                .bind("reported", reported)
                .bind("at", at)
                .bind("due", clocks.dueForReview(post.service(), at))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** The author has changed the post: what was waiting is about words that are gone. */
    void supersede(Handle handle, long post, Instant at) {
        handle.createUpdate(FOLLOW).bind("post", post).execute();
        withdraw(handle, post, false, at);
    }

    /** Somebody has decided about the post elsewhere. */
    void withdraw(Handle handle, long post, Instant at) {
        withdraw(handle, post, true, at);
    }

    private static void withdraw(Handle handle, long post, boolean all, Instant at) {
        handle.createUpdate(WITHDRAW).bind("post", post).bind("all", all).bind("at", at).execute();
    }

    Optional<CaseItem> find(long id) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + " WHERE c.id = :id"
                                                + " AND COALESCE(c.decision, '') <> 'removed'")
                                .bind("id", id)
                                .map((row, context) -> CaseRows.item(Kind.REVIEW, row))
                                .findOne());
    }

    Optional<Long> findUndecided(long post, int revision) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT id FROM review WHERE post = :post AND revision = :revision"
                                                + " AND decision IS NULL")
                                .bind("post", post)
                                .bind("revision", revision)
                                .mapTo(Long.class)
                                .findFirst());
    }

    List<CaseMark> listOpenMarks(Handle handle) {
        return handle.createQuery(MARKS)
                .map((row, context) -> CaseRows.mark(Kind.REVIEW, row))
                .list();
    }

    List<CaseItem> list(Collection<Long> ids) {
        return database.read(
                handle ->
                        handle.createQuery(SELECT + " WHERE c.id IN (<ids>)")
                                .bindList(EmptyHandling.NULL_KEYWORD, "ids", List.copyOf(ids))
                                .map((row, context) -> CaseRows.item(Kind.REVIEW, row))
                                .list());
    }

    /** Of these services, the most urgent first. */
    List<CaseItem> listOpenOfServices(int trust, Set<String> services, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + " WHERE"
                                                + OPEN
                                                + " AND c.trust = :trust AND c.service IN (<services>)"
                                                + " ORDER BY c.due_at, c.id LIMIT :limit")
                                .bind("trust", trust)
                                .bindList(
                                        EmptyHandling.NULL_KEYWORD,
                                        "services",
                                        List.copyOf(services))
                                .bind("limit", limit)
                                .map((row, context) -> CaseRows.item(Kind.REVIEW, row))
                                .list());
    }

    /** Of these rooms, only what peers may decide about; the most urgent first. */
    List<CaseItem> listOpenOfRooms(Collection<Long> rooms, long notBy, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        SELECT
                                                + " WHERE"
                                                + OPEN
                                                + " AND c.room IN (<rooms>) AND p.author <> :notBy"
                                                + " AND c.attention IN ('none', 'amber-low')"
                                                + " AND r.kind IN ('forum', 'living')"
                                                + " ORDER BY c.due_at, c.id LIMIT :limit")
                                .bindList(EmptyHandling.NULL_KEYWORD, "rooms", List.copyOf(rooms))
                                .bind("notBy", notBy)
                                .bind("limit", limit)
                                .map((row, context) -> CaseRows.item(Kind.REVIEW, row))
                                .list());
    }

    /** Waits for whoever decides at this moment; empty while nobody has decided. */
    Optional<Closed> lock(Handle handle, long id) {
        handle.createQuery("SELECT id FROM review WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
        return closed(handle, id);
    }

    Optional<Closed> findClosed(long id) {
        return database.read(handle -> closed(handle, id));
    }

    void decide(Handle handle, long id, Ruling ruling, String reason, long by, Instant at) {
        handle.createUpdate(DECIDE)
                .bind("decision", ruling.word())
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    void addRemoved(Handle handle, Post post, String reason, long by, Instant at) {
        handle.createUpdate(REMOVED)
                .bind("trust", post.trust())
                .bind("service", post.service())
                .bind("room", post.room())
                .bind("post", post.id())
                .bind("revision", post.revision())
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    /** False when somebody else has it in hand, or it is decided. */
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

    private static Optional<Closed> closed(Handle handle, long id) {
        return handle.createQuery(CLOSED)
                .bind("id", id)
                .map(
                        (row, context) ->
                                new Closed(row.getString("decision"), row.getString("nickname")))
                .findOne();
    }
}
