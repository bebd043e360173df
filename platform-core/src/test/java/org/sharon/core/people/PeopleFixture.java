package org.sharon.core.people;

import java.time.LocalTime;
import java.util.List;
import org.sharon.core.audit.Audit;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Theme;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.trusts.TrustsFixture;
import org.sharon.core.web.Role;

/** Everything in this package, put together on a test database, with people made on demand. */
final class PeopleFixture {

    static final String PASSWORD = "kettle cloud bicycle";

    // One hash for all: hashing is slow on purpose.
    private static final Passwords PASSWORDS = new Passwords();
    private static final String HASH = PASSWORDS.hash(PASSWORD);

    final FakeClock clock = new FakeClock();
    final Database database;
    final Audit audit;
    final Trusts trusts;
    final AccountStore store;
    final Accounts accounts;
    final Sessions sessions;
    final Tries tries = new Tries(clock);
    final SignIn signIn;

    PeopleFixture(TestDatabase test) {
        this(test.core());
    }

    PeopleFixture(Database database) {
        this.database = database;
        this.audit = TrustsFixture.audit(database, clock);
        this.trusts = TrustsFixture.trusts(database, clock);
        this.store = new AccountStore(database, clock);
        this.accounts = new Accounts(store, database);
        this.sessions = new Sessions(new SessionStore(database), accounts, clock);
        this.signIn = new SignIn(trusts, store, PASSWORDS, tries);
    }

    Passwords passwords() {
        return PASSWORDS;
    }

    int trust(String slug) {
        return trusts.create(
                slug,
                "Trust " + slug,
                Theme.HARBOUR,
                slug + ".localhost",
                ReadingHours.daily(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    Account member(int trust, String nickname) {
        return accounts.find(accounts.createMember(trust, nickname, "heron", HASH)).orElseThrow();
    }

    Account staff(int trust, Role role, String nickname, String... services) {
        long id = accounts.createStaff(trust, role, nickname, "owl", HASH, List.of(services));
        return accounts.find(id).orElseThrow();
    }
}
