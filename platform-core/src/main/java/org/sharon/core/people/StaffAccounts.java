package org.sharon.core.people;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sharon.core.audit.Audit;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** The staff accounts of a trust, for its administrator. Members are none of their business. */
final class StaffAccounts {

    private final AccountStore store;
    private final Sessions sessions;
    private final Audit audit;
    private final Database database;

    @Inject
    StaffAccounts(AccountStore store, Sessions sessions, Audit audit, Database database) {
        this.store = store;
        this.sessions = sessions;
        this.audit = audit;
        this.database = database;
    }

    List<Account> list(Visitor by) {
        return store.listStaff(by.trust());
    }

    /** One of them; for another trust's, and for members, there is none. */
    Account find(Visitor by, long account) {
        return list(by).stream()
                .filter(each -> each.id() == account)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * @throws NicknameTakenException when somebody has this name or one that looks like it
     */
    Account add(Visitor by, String name, Role role, Collection<String> services) {
        long id =
                database.write(
                        handle -> {
                            long added =
                                    store.add(
                                            handle,
                                            by.trust(),
                                            role,
                                            name,
                                            "lighthouse",
                                            "",
                                            services);
                            write(by, handle, "staff.added", added, role.word());
                            return added;
                        });
        return store.find(id).orElseThrow();
    }

    void change(Visitor by, Account account, Role role, Collection<String> services) {
        database.write(
                handle -> {
                    store.setRole(handle, account.id(), role);
                    store.setServices(handle, by.trust(), account.id(), services);
                    String what = role.word() + " " + services;
                    write(by, handle, "staff.changed", account.id(), what);
                    return null;
                });
        sessions.changed(account.id());
    }

    /** Closes an account for good; its sessions end at once. */
    void close(Visitor by, Account account) {
        database.write(
                handle -> {
                    store.close(handle, account.id());
                    write(by, handle, "staff.closed", account.id(), "");
                    return null;
                });
        sessions.endAll(account.id());
    }

    private void write(Visitor by, Handle handle, String action, long account, String reason) {
        audit.add(handle, by.trust(), by.account(), action, "account:" + account, reason);
    }
}
