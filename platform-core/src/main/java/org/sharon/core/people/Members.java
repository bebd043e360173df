package org.sharon.core.people;

import com.google.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.sharon.core.audit.Audit;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.rooms.KeyRing.HeldKey;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/**
 * The members a member of staff works with: whoever holds a key of their services, or came in by an
 * invitation to one of them. For everybody else the answer is that there is no such person.
 */
final class Members {

    static final int PAGE = 50;

    /**
     * One line of the list.
     *
     * @param keys what they hold in the services of whoever looks
     */
    record Listed(Account account, List<HeldKey> keys) {}

    private static final String OF_SERVICES =
            """
              FROM account a
             WHERE a.trust = :trust AND a.closed_at IS NULL
               AND a.role IN ('member', 'peer-moderator')
               AND (EXISTS (SELECT 1 FROM account_key k
                             WHERE k.account = a.id AND k.service IN (<services>))
                    OR EXISTS (SELECT 1 FROM invitation i
                                WHERE i.trust = a.trust AND i.redeemed_by = a.id
                                  AND i.service IN (<services>)))
            """;

    private static final String LIST =
            "SELECT "
                    + AccountStore.COLUMNS
                    + OF_SERVICES
                    + " AND a.nickname LIKE :like ORDER BY a.nickname, a.id LIMIT :most OFFSET :skip";

    private static final String FIND =
            "SELECT " + AccountStore.COLUMNS + OF_SERVICES + " AND a.id = :account";

    private final KeyRing keys;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final Departures departures;
    private final Audit audit;
    private final Database database;

    @Inject
    Members(
            KeyRing keys,
            AccountStore accounts,
            Sessions sessions,
            Departures departures,
            Audit audit,
            Database database) {
        this.keys = keys;
        this.accounts = accounts;
        this.sessions = sessions;
        this.departures = departures;
        this.audit = audit;
        this.database = database;
    }

    /**
     * One page of them by nickname, and one more when there is a next page.
     *
     * @param part what the nickname contains; empty for all
     * @param page from 1
     */
    List<Listed> list(Visitor by, String part, int page) {
        if (by.services().isEmpty()) {
            return List.of();
        }
        List<Account> found =
                database.read(
                        handle ->
                                ofServices(handle.createQuery(LIST), by)
                                        .bind("like", "%" + escaped(part) + "%")
                                        .bind("most", PAGE + 1)
                                        .bind("skip", (page - 1) * PAGE)
                                        .map((row, context) -> AccountStore.account(row))
                                        .list());
        return found.stream().map(each -> new Listed(each, keysOf(by, each))).toList();
    }

    /** One of them; for anybody else's there is none. */
    Account find(Visitor by, long account) {
        if (by.services().isEmpty()) {
            throw new NotFoundException();
        }
        return database.read(
                        handle ->
                                ofServices(handle.createQuery(FIND), by)
                                        .bind("account", account)
                                        .map((row, context) -> AccountStore.account(row))
                                        .findOne())
                .orElseThrow(NotFoundException::new);
    }

    /** The same, and those who have left: what worries staff may come to light afterwards. */
    Account findEver(Visitor by, long account) {
        return departures
                .seek(by, account)
                .map(Departures.Departed::account)
                .orElseGet(() -> find(by, account));
    }

    /** What somebody holds in the services of whoever looks. */
    List<HeldKey> keysOf(Visitor by, Account account) {
        return keys.heldBy(account.trust(), account.id()).stream()
                .filter(key -> by.services().contains(key.service()))
                .toList();
    }

    /**
     * Makes the keys of one service what they should be: takes back, then gives.
     *
     * @throws org.sharon.core.rooms.KeysRefusedException when one person cannot hold them together;
     *     nothing was changed
     */
    void changeKeys(Visitor by, Account account, String service, List<String> wanted) {
        List<String> held =
                keysOf(by, account).stream()
                        .filter(key -> key.service().equals(service))
                        .map(HeldKey::keyId)
                        .toList();
        List<String> added = wanted.stream().filter(id -> !held.contains(id)).toList();
        List<String> gone = held.stream().filter(id -> !wanted.contains(id)).toList();
        if (added.isEmpty() && gone.isEmpty()) {
            return;
        }
        database.write(
                handle -> {
                    gone.forEach(
                            id ->
                                    keys.withdraw(
                                            handle, account.trust(), account.id(), service, id));
                    keys.grant(handle, account.trust(), account.id(), service, added, by.account());
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "keys.changed",
                            "account:" + account.id(),
                            "%s: given %s, taken back %s".formatted(service, added, gone));
                    return null;
                });
    }

    /** Makes a member a peer moderator, or a peer moderator a member. */
    void changeRole(Visitor by, Account account, Role role) {
        database.write(
                handle -> {
                    accounts.setRole(handle, account.id(), role);
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "role.changed",
                            "account:" + account.id(),
                            role.word());
                    return null;
                });
        sessions.changed(account.id());
    }

    private static Query ofServices(Query query, Visitor by) {
        return query.bind("trust", by.trust()).bindList("services", List.copyOf(by.services()));
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
