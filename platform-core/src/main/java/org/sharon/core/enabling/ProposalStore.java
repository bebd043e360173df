package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.sharon.core.changes.GivenReasons;
import org.sharon.core.store.Database;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** Proposals and approvals in the database. */
final class ProposalStore implements GivenReasons {

    private static final int MOST_LISTED = 50;

    private static final String ADD =
            """
            INSERT INTO plugin_proposal (trust, kind, service, title, version, digest, lead_name,
                                         lead_title, hours, outside, outside_cy, why,
                                         asked_by, asked_at,
                                         expires_at, state)
            VALUES (:trust, :kind, :service, :title, :version, :digest, :leadName, :leadTitle, :hours,
                    :outside, :outsideWelsh, :why, :by, :at, :expires, 'open')
            """;

    private static final String APPROVE =
            """
            INSERT INTO plugin_approval (proposal, account, role, at, signer_name, registration, digest,
                                         instead_of)
            VALUES (:proposal, :account, :role, :at, :name, :registration, :digest, :insteadOf)
            """;

    private static final String SELECT =
            """
            SELECT p.id, p.trust, p.kind, p.service, p.title, p.version, p.digest, p.lead_name,
                   p.lead_title, p.hours, p.outside, p.outside_cy, p.why, p.asked_by, a.nickname, p.asked_at,
                   p.expires_at, p.state, p.sentence
              FROM plugin_proposal p JOIN account a ON a.id = p.asked_by
            """;

    private static final String APPROVALS =
            """
            SELECT v.account, a.nickname, v.role, v.at, v.signer_name, v.registration, v.digest,
                   v.instead_of
              FROM plugin_approval v JOIN account a ON a.id = v.account
             WHERE v.proposal = :proposal
             ORDER BY v.at, v.account
            """;

    private static final String END =
            """
            UPDATE plugin_proposal SET state = :state, sentence = :sentence, ended_at = :at
             WHERE id = :id
            """;

    private static final String WHY =
            """
            SELECT why FROM plugin_proposal
             WHERE trust = :trust AND service = :service AND digest = :digest
               AND kind IN ('enable', 'update', 'roll-back') AND state IN ('working', 'done')
               AND ended_at > :since
             ORDER BY id DESC LIMIT 1
            """;

    private final Database database;

    @Inject
    ProposalStore(Database database) {
        this.database = database;
    }

    /** Asks and agrees in one: whoever asks is the first of the two. */
    long add(
            Handle handle,
            Visitor by,
            Kind kind,
            Candidate candidate,
            Opening opening,
            String why,
            String insteadOf,
            Instant now) {
        ReadingHours own = opening.hours();
        long id =
                handle.createUpdate(ADD)
                        .bind("trust", by.trust())
                        .bind("kind", kind.word())
                        .bind("service", candidate.service())
                        .bind("title", candidate.title())
                        .bind("version", candidate.version())
                        .bind("digest", candidate.digest())
                        .bind("leadName", opening.leadName())
                        .bind("leadTitle", opening.leadTitle())
                        .bind("hours", own == null ? null : own.stored())
                        .bind("outside", opening.outside())
                        .bind("outsideWelsh", opening.outsideWelsh())
                        .bind("why", why)
                        .bind("by", by.account())
                        .bind("at", now)
                        .bind("expires", now.plus(Proposal.VALID))
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        approve(handle, id, by, Signature.none(candidate.digest(), insteadOf), now);
        return id;
    }

    void approve(Handle handle, long id, Visitor by, Signature signature, Instant now) {
        handle.createUpdate(APPROVE)
                .bind("proposal", id)
                .bind("account", by.account())
                .bind("role", by.role().word())
                .bind("at", now)
                .bind("name", signature.name())
                .bind("registration", signature.registration())
                .bind("digest", signature.digest())
                .bind("insteadOf", signature.insteadOf())
                .execute();
    }

    void end(Handle handle, long id, State state, String sentence, Instant now) {
        handle.createUpdate(END)
                .bind("id", id)
                .bind("state", state.word())
                .bind("sentence", sentence.length() <= 600 ? sentence : sentence.substring(0, 600))
                .bind("at", now)
                .execute();
    }

    /** What is being done, or was done just now, has a reason; also when that is empty. */
    @Override
    public String find(int trust, String service, String digest, Instant since) {
        return database.read(
                handle ->
                        handle.createQuery(WHY)
                                .bind("trust", trust)
                                .bind("service", service)
                                .bind("digest", digest)
                                .bind("since", since)
                                .mapTo(String.class)
                                .findOne()
                                .orElse(""));
    }

    Optional<Proposal> find(int trust, long id) {
        return database.read(handle -> find(handle, trust, id));
    }

    Optional<Proposal> find(Handle handle, int trust, long id) {
        return list(
                        handle,
                        handle.createQuery(SELECT + " WHERE p.trust = :trust AND p.id = :id")
                                .bind("trust", trust)
                                .bind("id", id))
                .stream()
                .findFirst();
    }

    /** The newest of a trust; those of one service when it is not empty. */
    List<Proposal> list(int trust, String service) {
        return database.read(
                handle ->
                        list(
                                handle,
                                handle.createQuery(
                                                SELECT
                                                        + """
                                                           WHERE p.trust = :trust
                                                             AND (:service = '' OR p.service = :service)
                                                           ORDER BY p.id DESC LIMIT :most
                                                          """)
                                        .bind("trust", trust)
                                        .bind("service", service)
                                        .bind("most", MOST_LISTED)));
    }

    /** What waits in a trust for its safety officer, newest first. */
    List<Proposal> listOpen(int trust, Instant now) {
        return database.read(
                handle ->
                        list(
                                handle,
                                handle.createQuery(
                                                SELECT
                                                        + """
                                                           WHERE p.trust = :trust
                                                             AND p.state = 'open'
                                                             AND p.expires_at > :now
                                                           ORDER BY p.id DESC LIMIT :most
                                                          """)
                                        .bind("trust", trust)
                                        .bind("now", now)
                                        .bind("most", MOST_LISTED)));
    }

    /** What waits in any trust about a service, oldest first. */
    List<Proposal> listWaiting(Handle handle, String service) {
        return list(
                handle,
                handle.createQuery(
                                SELECT
                                        + """
                                           WHERE p.service = :service
                                             AND p.state IN ('open', 'approved', 'working')
                                           ORDER BY p.id
                                          """)
                        .bind("service", service));
    }

    List<Proposal> listWaiting(String service) {
        return database.read(handle -> listWaiting(handle, service));
    }

    /**
     * One decision about a service at a time, in the whole building: two people who agree at the
     * same moment in two trusts see each other's yes.
     */
    void lock(Handle handle, String service) {
        handle.createUpdate("INSERT IGNORE INTO plugin_lock (service) VALUES (:service)")
                .bind("service", service)
                .execute();
        handle.createQuery("SELECT service FROM plugin_lock WHERE service = :service FOR UPDATE")
                .bind("service", service)
                .mapTo(String.class)
                .one();
    }

    private static List<Proposal> list(Handle handle, Query query) {
        return query.map((row, context) -> proposal(row)).list().stream()
                .map(each -> with(each, approvals(handle, each.id())))
                .toList();
    }

    private static List<Approval> approvals(Handle handle, long id) {
        return handle.createQuery(APPROVALS)
                .bind("proposal", id)
                .map(
                        (row, context) ->
                                new Approval(
                                        row.getLong("account"),
                                        row.getString("nickname"),
                                        Role.of(row.getString("role")),
                                        row.getTimestamp("at").toInstant(),
                                        new Signature(
                                                row.getString("signer_name"),
                                                row.getString("registration"),
                                                row.getString("digest"),
                                                row.getString("instead_of"))))
                .list();
    }

    private static Proposal with(Proposal bare, List<Approval> approvals) {
        return new Proposal(
                bare.id(),
                bare.trust(),
                bare.kind(),
                bare.service(),
                bare.title(),
                bare.version(),
                bare.digest(),
                bare.opening(),
                bare.why(),
                bare.askedBy(),
                bare.askedByName(),
                bare.askedAt(),
                bare.expiresAt(),
                bare.stored(),
                bare.sentence(),
                approvals);
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        String hours = row.getString("hours");
        return new Proposal(
                row.getLong("id"),
                row.getInt("trust"),
                Kind.of(row.getString("kind")),
                row.getString("service"),
                row.getString("title"),
                row.getString("version"),
                row.getString("digest"),
                new Opening(
                        row.getString("lead_name"),
                        row.getString("lead_title"),
                        hours == null ? null : ReadingHours.stored(hours),
                        row.getString("outside"),
                        row.getString("outside_cy")),
                row.getString("why"),
                row.getLong("asked_by"),
                row.getString("nickname"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                State.of(row.getString("state")),
                row.getString("sentence"),
                List.of());
    }
}
