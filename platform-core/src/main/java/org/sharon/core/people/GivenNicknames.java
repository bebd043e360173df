package org.sharon.core.people;

import com.google.inject.Inject;
import org.sharon.core.audit.Audit;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;

/**
 * Gives somebody a drawn nickname in place of one that cannot stay. They can still sign in with the
 * old one, read on their own page what happened, and ask for another.
 */
final class GivenNicknames {

    private static final String TELL =
            "UPDATE account SET wanted_was_refused = TRUE WHERE id = :account";

    private final Database database;
    private final AccountStore accounts;
    private final DrawnNicknames drawn;
    private final Sessions sessions;
    private final Notices notices;
    private final Audit audit;

    @Inject
    GivenNicknames(
            Database database,
            AccountStore accounts,
            DrawnNicknames drawn,
            Sessions sessions,
            Notices notices,
            Audit audit) {
        this.database = database;
        this.accounts = accounts;
        this.drawn = drawn;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
    }

    /** Whoever asks has been asked whether they may. */
    void give(Visitor by, Account account) {
        String nickname = drawn.draw(account.trust());
        database.write(
                handle -> {
                    accounts.rename(handle, account.trust(), account.id(), nickname);
                    handle.createUpdate(TELL).bind("account", account.id()).execute();
                    notices.tell(handle, new Notice(account.id(), NoticeKind.DECISION, "/me"));
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "nickname.given",
                            "account:" + account.id(),
                            "");
                    return null;
                });
        sessions.changed(account.id());
    }
}
