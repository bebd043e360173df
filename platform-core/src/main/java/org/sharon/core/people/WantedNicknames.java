package org.sharon.core.people;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.audit.Audit;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/** Nicknames that people asked for and that wait until a member of staff has looked. */
final class WantedNicknames {

    /** One that waits. */
    record Waiting(long account, String nickname, String avatar, String wanted, Instant since) {}

    /**
     * What a person should know about the one they asked for.
     *
     * @param waiting the nickname that waits, if one does
     * @param wasRefused whether the last one could not be used
     */
    record Answer(Optional<String> waiting, boolean wasRefused) {}

    private static final String ASK =
            """
            UPDATE account SET wanted_nickname = :wanted, wanted_at = :at, wanted_was_refused = FALSE
             WHERE id = :account
            """;

    private static final String OF_SERVICES =
            """
              FROM account a
             WHERE a.trust = :trust AND a.closed_at IS NULL AND a.wanted_nickname IS NOT NULL
               AND EXISTS (SELECT 1 FROM account_key k
                            WHERE k.account = a.id AND k.service IN (<services>))
            """;

    private static final String LIST =
            "SELECT a.id, a.nickname, a.avatar, a.wanted_nickname, a.wanted_at"
                    + OF_SERVICES
                    + " ORDER BY a.wanted_at LIMIT 200";

    private static final String LOCK =
            "SELECT a.wanted_nickname" + OF_SERVICES + " AND a.id = :account FOR UPDATE";

    private static final String REFUSE =
            """
            UPDATE account SET wanted_nickname = NULL, wanted_at = NULL, wanted_was_refused = TRUE
             WHERE id = :account
            """;

    private static final String ANSWER =
            "SELECT wanted_nickname, wanted_was_refused FROM account WHERE id = :account";

    private final AccountStore accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final Database database;
    private final Clock clock;

    @Inject
    WantedNicknames(
            AccountStore accounts, Sessions sessions, Audit audit, Database database, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    void ask(Handle handle, long account, String wanted) {
        handle.createUpdate(ASK)
                .bind("account", account)
                .bind("wanted", wanted)
                .bind("at", clock.instant())
                .execute();
    }

    void ask(long account, String wanted) {
        database.write(
                handle -> {
                    ask(handle, account, wanted);
                    return null;
                });
    }

    Answer answerTo(long account) {
        return database.read(
                handle ->
                        handle.createQuery(ANSWER)
                                .bind("account", account)
                                .map(
                                        (row, context) ->
                                                new Answer(
                                                        Optional.ofNullable(
                                                                row.getString("wanted_nickname")),
                                                        row.getBoolean("wanted_was_refused")))
                                .one());
    }

    /** Those of members of the services of this member of staff, longest waiting first. */
    List<Waiting> list(Visitor by) {
        if (by.services().isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .bind("trust", by.trust())
                                .bindList("services", List.copyOf(by.services()))
                                .map(
                                        (row, context) ->
                                                new Waiting(
                                                        row.getLong("id"),
                                                        row.getString("nickname"),
                                                        row.getString("avatar"),
                                                        row.getString("wanted_nickname"),
                                                        row.getTimestamp("wanted_at").toInstant()))
                                .list());
    }

    /**
     * Gives the person the nickname they asked for.
     *
     * @throws NicknameTakenException when somebody has it by now; nothing was changed
     */
    void accept(Visitor by, long account) {
        database.write(
                handle -> {
                    String nickname = lock(handle, by, account);
                    accounts.rename(handle, by.trust(), account, nickname);
                    write(handle, by, account, "nickname.accepted");
                    return null;
                });
        sessions.changed(account);
    }

    /** The person keeps the nickname they have, and is told. */
    void refuse(Visitor by, long account) {
        database.write(
                handle -> {
                    lock(handle, by, account);
                    handle.createUpdate(REFUSE).bind("account", account).execute();
                    write(handle, by, account, "nickname.refused");
                    return null;
                });
    }

    private String lock(Handle handle, Visitor by, long account) {
        Collection<String> services = by.services();
        if (services.isEmpty()) {
            throw new NotFoundException();
        }
        return handle.createQuery(LOCK)
                .bind("trust", by.trust())
                .bind("account", account)
                .bindList("services", List.copyOf(services))
                .mapTo(String.class)
                .findOne()
                .orElseThrow(NotFoundException::new);
    }

    private void write(Handle handle, Visitor by, long account, String action) {
        audit.add(handle, by.trust(), by.account(), action, "account:" + account, "");
    }
}
