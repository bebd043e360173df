package org.sharon.core.people;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.core.audit.Audit;
import org.sharon.core.audit.AuditModule;
import org.sharon.core.conversations.NoHooks;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.RoomKeeper;
import org.sharon.core.rooms.RoomsModule;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Theme;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.trusts.TrustsFixture;
import org.sharon.core.vault.Vault;
import org.sharon.core.vault.VaultFixture;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** Everything in this package, put together on a test database, with people made on demand. */
public final class PeopleFixture {

    public static final String PASSWORD = "kettle cloud bicycle";
    public static final String SERVICE = "eating-disorders";

    static final Opening OPENING =
            new Opening("Linden", "Service lead", null, "We read it when we are back.");

    // One hash for all: hashing is slow on purpose.
    static final Passwords PASSWORDS = new Passwords();
    static final String HASH = PASSWORDS.hash(PASSWORD);

    public final FakeClock clock = new FakeClock();
    final Database database;
    final Injector injector;
    public final Audit audit;
    final Vault vault;
    public final Trusts trusts;
    final AccountStore store;
    final Accounts accounts;
    final Sessions sessions;
    final SignIn signIn;

    /**
     * @param keys the folder of the vault's key
     */
    public PeopleFixture(TestDatabase test, Path keys) {
        this.database = test.core();
        this.audit = TrustsFixture.audit(database, clock);
        this.vault = VaultFixture.vault(test.vault(), keys, audit, clock);
        this.injector = Guice.createInjector(everything());
        this.trusts = injector.getInstance(Trusts.class);
        this.store = injector.getInstance(AccountStore.class);
        this.accounts = injector.getInstance(Accounts.class);
        this.sessions = injector.getInstance(Sessions.class);
        this.signIn = injector.getInstance(SignIn.class);
    }

    /** The modules that this fixture is made of, for a second injector beside it. */
    public AbstractModule everything() {
        return new Everything();
    }

    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    /** A trust with the eating disorders service switched on. */
    public int trust(String slug) {
        int trust =
                trusts.create(
                        slug,
                        "Trust " + slug,
                        Theme.HARBOUR,
                        slug + ".localhost",
                        ReadingHours.daily(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        trusts.enableService(trust, SERVICE, "Eating disorders", OPENING);
        get(RoomKeeper.class).prepare(get(Services.class).find(SERVICE).orElseThrow());
        return trust;
    }

    public Account member(int trust, String nickname) {
        return accounts.find(accounts.createMember(trust, nickname, "heron", HASH)).orElseThrow();
    }

    public Account staff(int trust, Role role, String nickname, String... services) {
        long id = accounts.createStaff(trust, role, nickname, "owl", HASH, List.of(services));
        return accounts.find(id).orElseThrow();
    }

    /** Somebody as they are when they are signed in. */
    public Visitor visitor(Account account) {
        return sessions.find(sessions.open(account)).orElseThrow();
    }

    private static Service eatingDisorders() {
        return new Service(
                "1.0.0",
                "00",
                new ServiceDescription(SERVICE, "Eating disorders", "For adults.", 18),
                List.of(
                        RoomSpec.forum("anorexia", "Anorexia room", "Welcome."),
                        RoomSpec.forum("bulimia", "Bulimia room", "Welcome."),
                        RoomSpec.forum("recovered", "Recovered", "Welcome."),
                        RoomSpec.living("living-anorexia", "Anorexia living room", "Welcome.")),
                List.of(
                        KeySpec.opening("anorexia", "Anorexia", "anorexia", "living-anorexia")
                                .exclusiveWith("bulimia"),
                        KeySpec.opening("bulimia", "Bulimia", "bulimia"),
                        KeySpec.opening("recovered", "Recovered", "recovered")),
                FeatureSet.of(Feature.FORUM, Feature.LIVING),
                List.of());
    }

    private final class Everything extends AbstractModule {

        @Override
        protected void configure() {
            bind(Database.class).toInstance(database);
            bind(Clock.class).toInstance(clock);
            bind(Vault.class).toInstance(vault);
            bind(Services.class).toInstance(Services.of(eatingDisorders()));
            install(new AuditModule());
            install(TrustsFixture.module());
            install(new FeaturesModule());
            install(new NoHooks());
            install(new RoomsModule());
            install(new PeopleModule());
        }
    }
}
