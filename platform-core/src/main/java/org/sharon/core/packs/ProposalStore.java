package org.sharon.core.packs;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.enabling.Signature;
import org.sharon.core.enabling.State;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;

/** What was asked for about packs, in the database. */
final class ProposalStore {

    private static final int MOST_LISTED = 50;
    private static final int LONGEST_SENTENCE = 600;

    private static final String ADD =
            """
            INSERT INTO rule_pack_proposal (trust, kind, pack, title, version, digest, services,
                                            asked_by, asked_at, expires_at, state)
            VALUES (:trust, :kind, :pack, :title, :version, :digest, :services, :by, :at, :expires,
                    'open')
            """;

    private static final String SIGN =
            """
            UPDATE rule_pack_proposal
               SET signed_by = :by, signed_at = :at, signer_name = :name,
                   registration = :registration
             WHERE id = :id
            """;

    private static final String END =
            """
            UPDATE rule_pack_proposal SET state = :state, sentence = :sentence, ended_at = :at
             WHERE id = :id
            """;

    private static final String SELECT =
            """
            SELECT p.id, p.trust, p.kind, p.pack, p.title, p.version, p.digest, p.services,
                   p.asked_by, a.nickname, p.asked_at, p.expires_at, p.signed_at, p.signer_name,
                   p.registration, p.state, p.sentence
              FROM rule_pack_proposal p JOIN account a ON a.id = p.asked_by
             WHERE p.trust = :trust
            """;

    private final Database database;

    @Inject
    ProposalStore(Database database) {
        this.database = database;
    }

    long add(
            Handle handle,
            Visitor by,
            Kind kind,
            StoredPack about,
            ServiceList services,
            Instant now) {
        return handle.createUpdate(ADD)
                .bind("trust", by.trust())
                .bind("kind", kind.word())
                .bind("pack", about.pack())
                .bind("title", about.title())
                .bind("version", about.version())
                .bind("digest", about.digest())
                .bind("services", services.stored())
                .bind("by", by.account())
                .bind("at", now)
                .bind("expires", now.plus(Proposal.VALID))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    void sign(Handle handle, long id, Visitor by, Signature signature, Instant now) {
        handle.createUpdate(SIGN)
                .bind("id", id)
                .bind("by", by.account())
                .bind("at", now)
                .bind("name", signature.name())
                .bind("registration", signature.registration())
                .execute();
    }

    void end(Handle handle, long id, State state, String sentence, Instant now) {
        handle.createUpdate(END)
                .bind("id", id)
                .bind("state", state.word())
                .bind(
                        "sentence",
                        sentence.length() <= LONGEST_SENTENCE
                                ? sentence
                                : sentence.substring(0, LONGEST_SENTENCE))
                .bind("at", now)
                .execute();
    }

    Optional<Proposal> find(int trust, long id) {
        return database.read(handle -> find(handle, trust, id));
    }

    Optional<Proposal> find(Handle handle, int trust, long id) {
        return handle.createQuery(SELECT + " AND p.id = :id")
                .bind("trust", trust)
                .bind("id", id)
                .map((row, context) -> proposal(row))
                .findOne();
    }

    /** The newest of a trust; those of one pack when {@code pack} is not empty. */
    List<Proposal> list(int trust, String pack) {
        return database.read(handle -> list(handle, trust, pack));
    }

    List<Proposal> list(Handle handle, int trust, String pack) {
        return handle.createQuery(
                        SELECT
                                + " AND (:pack = '' OR p.pack = :pack) ORDER BY p.id DESC LIMIT :most")
                .bind("trust", trust)
                .bind("pack", pack)
                .bind("most", MOST_LISTED)
                .map((row, context) -> proposal(row))
                .list();
    }

    /** One decision about packs at a time in a trust. */
    void lock(Handle handle, int trust) {
        handle.createQuery("SELECT id FROM trust WHERE id = :trust FOR UPDATE")
                .bind("trust", trust)
                .mapTo(Integer.class)
                .one();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        Timestamp signedAt = row.getTimestamp("signed_at");
        String digest = row.getString("digest");
        Signature signature =
                new Signature(
                        row.getString("signer_name"), row.getString("registration"), digest, "");
        return new Proposal(
                row.getLong("id"),
                row.getInt("trust"),
                Kind.of(row.getString("kind")),
                row.getString("pack"),
                row.getString("title"),
                row.getString("version"),
                digest,
                ServiceList.stored(row.getString("services")),
                row.getLong("asked_by"),
                row.getString("nickname"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                State.of(row.getString("state")),
                row.getString("sentence"),
                signedAt == null
                        ? Optional.empty()
                        : Optional.of(new Proposal.Signed(signature, signedAt.toInstant())));
    }
}
