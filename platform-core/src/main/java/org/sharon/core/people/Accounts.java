package org.sharon.core.people;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;
import org.sharon.core.web.Role;

/** The people of the building, by number. Every method blocks. */
public final class Accounts {

    private final AccountStore store;
    private final Database database;

    @Inject
    Accounts(AccountStore store, Database database) {
        this.store = store;
        this.database = database;
    }

    /** An account that has not been closed. */
    public Optional<Account> find(long id) {
        return store.find(id);
    }

    /** The nicknames of these accounts, closed ones too: what they wrote is still there. */
    public Map<Long, String> nicknames(Set<Long> ids) {
        return store.listNicknames(ids);
    }

    /**
     * Adds a member without an invitation: for demonstrations.
     *
     * @param passwordHash from {@link Passwords#hash}
     * @throws NicknameTakenException when somebody has it; nothing was added
     */
    public long createMember(int trust, String nickname, String avatar, String passwordHash) {
        return database.write(
                handle -> createMember(handle, trust, nickname, avatar, passwordHash));
    }

    /** The same inside the caller's transaction. */
    public long createMember(
            Handle handle, int trust, String nickname, String avatar, String passwordHash) {
        return store.add(handle, trust, Role.MEMBER, nickname, avatar, passwordHash, List.of());
    }

    /**
     * Adds a member of staff.
     *
     * @param passwordHash empty when they will set a password with a code
     * @param services ids of the services they serve
     */
    public long createStaff(
            int trust,
            Role role,
            String nickname,
            String avatar,
            String passwordHash,
            Collection<String> services) {
        return database.write(
                handle -> store.add(handle, trust, role, nickname, avatar, passwordHash, services));
    }

    /** Gives an account another role, without asking who may. For demonstrations. */
    public void setRole(long account, Role role) {
        database.write(
                handle -> {
                    store.setRole(handle, account, role);
                    return null;
                });
    }

    /** Lets somebody show the recovered mark, or takes it away. */
    public void setRecovered(long account, boolean shown) {
        store.setRecovered(account, shown);
    }
}
