package org.sharon.core.people;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.sharon.core.audit.Audit;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.rooms.KeyRing.HeldKey;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * Members who take a break, leave, and come back.
 *
 * <p>Whoever leaves is renamed in their own row, so that there is no page that could go on showing
 * the old nickname. The old one stays theirs: nobody else can take it.
 */
public final class Departures {

    /** What everybody reads in place of the nickname of somebody who left. */
    public static final String FORMER = "A former member";

    static final String FORMER_AVATAR = "former";

    static final int PAGE = 50;

    /** Where staff find who left. */
    static final String ADDRESS = "/staff/left";

    /** Somebody who left, as they were. */
    record Departed(Account account, List<HeldKey> keys, Instant leftAt) {}

    private static final String ADD =
            """
            INSERT INTO departure (account, trust, nickname, avatar, recovered, left_at)
            SELECT id, trust, nickname, avatar, recovered, :at FROM account
             WHERE id = :account AND closed_at IS NULL
            """;

    private static final String KEEP_KEYS =
            """
            INSERT INTO departed_key (account, service, key_id)
            SELECT account, service, key_id FROM account_key WHERE account = :account
            """;

    private static final String TEAM =
            """
            SELECT DISTINCT a.id
              FROM departed_key k
              JOIN account_service s ON s.service = k.service AND s.trust = :trust
              JOIN account a ON a.id = s.account AND a.role = 'clinician' AND a.closed_at IS NULL
             WHERE k.account = :account
            """;

    private static final String OF_SERVICES =
            """
            SELECT d.account AS id, d.trust, 'member' AS role, d.nickname, d.avatar, d.recovered,
                   a.created_at, NULL AS services, d.left_at,
                   (SELECT GROUP_CONCAT(CONCAT(k.service, '/', k.key_id)) FROM departed_key k
                     WHERE k.account = d.account AND k.service IN (<services>)) AS held
              FROM departure d JOIN account a ON a.id = d.account
             WHERE d.trust = :trust
               AND (EXISTS (SELECT 1 FROM departed_key k
                             WHERE k.account = d.account AND k.service IN (<services>))
                    OR EXISTS (SELECT 1 FROM invitation i
                                WHERE i.trust = d.trust AND i.redeemed_by = d.account
                                  AND i.service IN (<services>)))
            """;

    private static final String LIST =
            OF_SERVICES
                    + " AND d.left_at < :before ORDER BY d.left_at DESC, d.account DESC LIMIT :most";

    private static final String FIND = OF_SERVICES + " AND d.account = :account";

    private static final String NICKNAME =
            "SELECT nickname FROM departure WHERE account = :account";

    private final Database database;
    private final AccountStore accounts;
    private final KeyRing keys;
    private final Sessions sessions;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Departures(
            Database database,
            AccountStore accounts,
            KeyRing keys,
            Sessions sessions,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.keys = keys;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** From now on this member takes a break, until they sign in again. Their sessions end. */
    public void pause(Visitor member) {
        database.write(
                handle -> {
                    accounts.pause(handle, member.account());
                    return null;
                });
        sessions.endAll(member.account());
    }

    /** Somebody signs in, so a break is over; says whether there was one. */
    boolean endBreak(Account account) {
        return account.isMember() && accounts.resume(account.id());
    }

    /**
     * Closes the account of a member who wants to leave, inside the caller's transaction, and tells
     * the teams of their services. What they wrote stays. The caller ends the sessions after the
     * commit, and forgets what is nobody else's. False when it was closed already.
     */
    public boolean leave(Handle handle, Visitor member) {
        long account = member.account();
        int left =
                handle.createUpdate(ADD)
                        .bind("account", account)
                        .bind("at", clock.instant())
                        .execute();
        if (left == 0) {
            return false;
        }
        handle.createUpdate(KEEP_KEYS).bind("account", account).execute();
        keys.withdrawAll(handle, account);
        accounts.leave(handle, account, FORMER, FORMER_AVATAR);
        List<Notice> team =
                handle
                        .createQuery(TEAM)
                        .bind("trust", member.trust())
                        .bind("account", account)
                        .mapTo(Long.class)
                        .list()
                        .stream()
                        .map(each -> new Notice(each, NoticeKind.DEPARTURE, ADDRESS))
                        .toList();
        notices.tell(handle, team);
        audit.add(handle, member.trust(), account, "member.left", "account:" + account, "");
        return true;
    }

    /** The nickname that somebody had who left. */
    Optional<String> nicknameOf(long account) {
        return database.read(
                handle ->
                        handle.createQuery(NICKNAME)
                                .bind("account", account)
                                .mapTo(String.class)
                                .findOne());
    }

    /**
     * Opens the account of somebody who left, inside the caller's transaction. False when they are
     * back already.
     */
    boolean comeBack(Handle handle, long account, String passwordHash) {
        boolean hadLeft =
                handle.createQuery(NICKNAME + " FOR UPDATE")
                        .bind("account", account)
                        .mapTo(String.class)
                        .findOne()
                        .isPresent();
        if (hadLeft) {
            accounts.comeBack(handle, account, passwordHash);
            handle.execute("DELETE FROM departed_key WHERE account = ?", account);
            handle.execute("DELETE FROM departure WHERE account = ?", account);
        }
        return hadLeft;
    }

    /** Who left the services of this member of staff, the last first. */
    List<Departed> list(Visitor by, Instant before) {
        if (by.services().isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        ofServices(handle.createQuery(LIST), by)
                                .bind("before", before)
                                .bind("most", PAGE + 1)
                                .map((row, context) -> departed(row))
                                .list());
    }

    /** One of them; for anybody else's there is none. */
    Departed find(Visitor by, long account) {
        return seek(by, account).orElseThrow(NotFoundException::new);
    }

    Optional<Departed> seek(Visitor by, long account) {
        if (by.services().isEmpty()) {
            return Optional.empty();
        }
        return database.read(
                handle ->
                        ofServices(handle.createQuery(FIND), by)
                                .bind("account", account)
                                .map((row, context) -> departed(row))
                                .findOne());
    }

    private static Query ofServices(Query query, Visitor by) {
        return query.bind("trust", by.trust()).bindList("services", List.copyOf(by.services()));
    }

    private static Departed departed(ResultSet row) throws SQLException {
        Account account = AccountStore.account(row);
        String held = row.getString("held");
        List<HeldKey> keys =
                held == null
                        ? List.of()
                        : List.of(held.split(",")).stream()
                                .map(each -> each.split("/", 2))
                                .map(each -> new HeldKey(each[0], each[1]))
                                .toList();
        return new Departed(account, keys, row.getTimestamp("left_at").toInstant());
    }
}
