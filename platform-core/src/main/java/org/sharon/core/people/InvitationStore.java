package org.sharon.core.people;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Invitations in the database. Of a code only the hash is there. */
final class InvitationStore {

    /**
     * One invitation.
     *
     * @param identity the row in the vault; 0 once redeemed, and for somebody who comes back
     * @param returning the account of whoever comes back with it; 0 for somebody new
     */
    record Invitation(
            long id,
            int trust,
            String service,
            List<String> keyIds,
            long identity,
            long invitedBy,
            Instant createdAt,
            Instant expiresAt,
            boolean redeemed,
            long returning) {

        boolean leadsBack() {
            return returning != 0;
        }
    }

    private static final String COLUMNS =
            """
            SELECT id, trust, service, key_ids, identity, invited_by, created_at, expires_at,
                   redeemed_at, returning_account
              FROM invitation
            """;

    private static final String ADD =
            """
            INSERT INTO invitation (trust, service, key_ids, code_hash, identity, invited_by,
                                    created_at, expires_at)
            VALUES (:trust, :service, :keys, :hash, :identity, :by, :at, :expires)
            """;

    private static final String ADD_RETURN =
            """
            INSERT INTO invitation (trust, service, key_ids, code_hash, identity, invited_by,
                                    created_at, expires_at, returning_account)
            VALUES (:trust, :service, :keys, :hash, NULL, :by, :at, :expires, :returning)
            """;

    /** A newer code takes the place of an older one, so that only one works. */
    private static final String END_RETURNS =
            """
            UPDATE invitation SET expires_at = :now
             WHERE trust = :trust AND returning_account = :returning AND redeemed_at IS NULL
               AND expires_at > :now
            """;

    private static final String FIND = COLUMNS + " WHERE code_hash = :hash";

    private static final String OPEN =
            COLUMNS
                    + """
                     WHERE trust = :trust AND service IN (<services>)
                       AND redeemed_at IS NULL AND expires_at > :now
                     ORDER BY created_at DESC
                     LIMIT 200
                    """;

    private static final String REDEEM =
            """
            UPDATE invitation
               SET redeemed_at = :at, redeemed_by = :account, identity = NULL
             WHERE id = :id
            """;

    private static final String CANCEL =
            """
            UPDATE invitation SET expires_at = :now
             WHERE id = :id AND trust = :trust AND service IN (<services>)
               AND redeemed_at IS NULL AND expires_at > :now
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    InvitationStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long add(
            Handle handle,
            int trust,
            String service,
            Collection<String> keyIds,
            Code code,
            long identity,
            long invitedBy,
            Instant expiresAt) {
        return handle.createUpdate(ADD)
                .bind("trust", trust)
                .bind("service", service)
                .bind("keys", String.join(",", keyIds))
                .bind("hash", code.hash())
                .bind("identity", identity)
                .bind("by", invitedBy)
                .bind("at", clock.instant())
                .bind("expires", expiresAt)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** The same for somebody who left; codes that were made for them before stop working. */
    long addReturn(
            Handle handle,
            int trust,
            String service,
            Collection<String> keyIds,
            Code code,
            long returning,
            long invitedBy,
            Instant expiresAt) {
        handle.createUpdate(END_RETURNS)
                .bind("trust", trust)
                .bind("returning", returning)
                .bind("now", clock.instant())
                .execute();
        return handle.createUpdate(ADD_RETURN)
                .bind("trust", trust)
                .bind("service", service)
                .bind("keys", String.join(",", keyIds))
                .bind("hash", code.hash())
                .bind("by", invitedBy)
                .bind("at", clock.instant())
                .bind("expires", expiresAt)
                .bind("returning", returning)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    Optional<Invitation> find(Code code) {
        return database.read(handle -> find(handle, code, ""));
    }

    /** The same, and nobody else redeems it until the transaction ends. */
    Optional<Invitation> lock(Handle handle, Code code) {
        return find(handle, code, " FOR UPDATE");
    }

    List<Invitation> listOpen(int trust, Collection<String> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(OPEN)
                                .bind("trust", trust)
                                .bindList("services", List.copyOf(services))
                                .bind("now", clock.instant())
                                .map((row, context) -> invitation(row))
                                .list());
    }

    void redeem(Handle handle, long id, long account) {
        handle.createUpdate(REDEEM)
                .bind("id", id)
                .bind("account", account)
                .bind("at", clock.instant())
                .execute();
    }

    /** Ends an invitation that nobody has used; says whether there was one. */
    boolean cancel(Handle handle, int trust, Collection<String> services, long id) {
        return !services.isEmpty()
                && handle.createUpdate(CANCEL)
                                .bind("id", id)
                                .bind("trust", trust)
                                .bindList("services", List.copyOf(services))
                                .bind("now", clock.instant())
                                .execute()
                        == 1;
    }

    private static Optional<Invitation> find(Handle handle, Code code, String lock) {
        return handle.createQuery(FIND + lock)
                .bind("hash", code.hash())
                .map((row, context) -> invitation(row))
                .findOne();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getInt("trust"),
                row.getString("service"),
                List.of(row.getString("key_ids").split(",")),
                row.getLong("identity"),
                row.getLong("invited_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("redeemed_at") != null,
                row.getLong("returning_account"));
    }
}
