package org.sharon.core.people;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sharon.core.audit.Audit;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** Codes with which somebody sets a password: their first, or a new one when it was forgotten. */
final class PasswordCodes {

    private static final Duration VALID = Duration.ofDays(3);

    /** What is handed over. */
    record Handed(Account account, Code code, Instant expiresAt) {

        PasswordCodeView view(String back) {
            return new PasswordCodeView(
                    account.nickname(), code.grouped(), When.words(expiresAt), back);
        }
    }

    // One code for each account: a second one takes the place of the first.
    private static final String PUT =
            """
            INSERT INTO password_code (account, trust, code_hash, expires_at)
            VALUES (:account, :trust, :hash, :expires)
            ON DUPLICATE KEY UPDATE code_hash = VALUES(code_hash), expires_at = VALUES(expires_at)
            """;

    private static final String FIND =
            "SELECT account FROM password_code WHERE code_hash = :hash AND expires_at > :now";

    private static final String USE =
            "DELETE FROM password_code WHERE code_hash = :hash AND expires_at > :now";

    private final AccountStore accounts;
    private final Sessions sessions;
    private final Audit audit;
    private final Database database;
    private final Clock clock;

    @Inject
    PasswordCodes(
            AccountStore accounts, Sessions sessions, Audit audit, Database database, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** Makes a code for somebody. Whether {@code by} may is for the caller to check. */
    Handed make(Visitor by, Account account) {
        Code code = Code.draw();
        Instant expiresAt = clock.instant().plus(VALID);
        database.write(
                handle -> {
                    handle.createUpdate(PUT)
                            .bind("account", account.id())
                            .bind("trust", account.trust())
                            .bind("hash", code.hash())
                            .bind("expires", expiresAt)
                            .execute();
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "password-code.made",
                            "account:" + account.id(),
                            "");
                    return null;
                });
        return new Handed(account, code, expiresAt);
    }

    /** Whose password a code sets; empty when it is wrong, too old or used. */
    Optional<Account> find(Code code) {
        return database.read(
                        handle ->
                                handle.createQuery(FIND)
                                        .bind("hash", code.hash())
                                        .bind("now", clock.instant())
                                        .mapTo(Long.class)
                                        .findOne())
                .flatMap(accounts::find);
    }

    /**
     * Sets the password and ends every session of the account.
     *
     * @return no when somebody else used the code first
     */
    boolean use(Code code, Account account, String passwordHash) {
        boolean used =
                database.write(
                        handle -> {
                            int taken =
                                    handle.createUpdate(USE)
                                            .bind("hash", code.hash())
                                            .bind("now", clock.instant())
                                            .execute();
                            if (taken == 1) {
                                accounts.setPassword(handle, account.id(), passwordHash);
                                audit.add(
                                        handle,
                                        account.trust(),
                                        account.id(),
                                        "password.set",
                                        "account:" + account.id(),
                                        "");
                            }
                            return taken == 1;
                        });
        if (used) {
            sessions.endAll(account.id());
        }
        return used;
    }
}
