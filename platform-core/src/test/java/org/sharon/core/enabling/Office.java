package org.sharon.core.enabling;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.util.Modules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sharon.core.changes.ChangesModule;
import org.sharon.core.installations.SignerPins;
import org.sharon.core.people.FakeClock;
import org.sharon.core.people.PeopleFixture;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** A building in production with the eating disorders service, and people who decide about it. */
final class Office implements AutoCloseable {

    static final String SERVICE = PeopleFixture.SERVICE;
    static final Opening PROMISE =
            new Opening("Linden", "Service lead", null, "We read it when we are back.");

    private final TestDatabase database = TestDatabase.create();
    private final PeopleFixture people;
    private final PluginMode mode;
    private final Injector injector;
    private int trusts;

    final Shelf shelf = new Shelf();
    final Candidate first;
    final Candidate second;

    private Office(Path keys, PluginMode mode) {
        this.people = new PeopleFixture(database, keys);
        this.mode = mode;
        this.first = Shelf.version(SERVICE, "Eating disorders", "1.0.0");
        this.second = Shelf.version(SERVICE, "Eating disorders", "2.0.0");
        shelf.serving(first).with(second);
        this.injector = Guice.createInjector(people.everything(), pages());
        shelf.remembers(injector.getInstance(SignerPins.class));
    }

    static Office inProduction(Path keys) {
        return new Office(keys, PluginMode.PRODUCTION);
    }

    static Office inDevelopment(Path keys) {
        return new Office(keys, PluginMode.DEVELOPMENT);
    }

    /** The module under test, on the shelf. */
    Module pages() {
        return Modules.combine(new ChangesModule(), enablingOnTheShelf());
    }

    private Module enablingOnTheShelf() {
        return Modules.override(new EnablingModule())
                .with(
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(Versions.class).toInstance(shelf);
                                bind(PluginMode.class).toInstance(mode);
                            }
                        });
    }

    PeopleFixture people() {
        return people;
    }

    FakeClock clock() {
        return people.clock;
    }

    <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    Enabling enabling() {
        return injector.getInstance(Enabling.class);
    }

    Trusts trusts() {
        return injector.getInstance(Trusts.class);
    }

    /** A trust without any service. */
    int trust() {
        int trust = people.trust("trust" + ++trusts);
        database.core()
                .write(
                        handle -> {
                            handle.execute("DELETE FROM key_opens WHERE trust = ?", trust);
                            handle.execute("DELETE FROM room WHERE trust = ?", trust);
                            return handle.execute(
                                    "DELETE FROM enabled_service WHERE trust = ?", trust);
                        });
        // So that every part of the building looks again.
        clock().pass(Duration.ofSeconds(5));
        return trust;
    }

    /** A trust in which two people have agreed. */
    int trustWithService() {
        int trust = trust();
        long asked = enabling().ask(administrator(trust), Kind.ENABLE, first, PROMISE, "", "");
        if (mode == PluginMode.PRODUCTION) {
            enabling().sign(officer(trust), asked, signature(first));
        }
        return trust;
    }

    Visitor administrator(int trust) {
        return staff(trust, Role.TRUST_ADMINISTRATOR);
    }

    Visitor officer(int trust) {
        return staff(trust, Role.CLINICAL_SAFETY_OFFICER);
    }

    Visitor staff(int trust, Role role) {
        String name = role.word() + " " + ++trusts;
        return people.visitor(people.staff(trust, role, name));
    }

    /** Somebody with the key to the anorexia rooms. */
    Visitor member(int trust) {
        Visitor member = people.visitor(people.member(trust, "Member " + ++trusts));
        database.core()
                .write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO account_key (account, trust, service, key_id,"
                                                + " granted_at) VALUES (?, ?, ?, 'anorexia',"
                                                + " UTC_TIMESTAMP(3))",
                                        member.account(),
                                        trust,
                                        SERVICE));
        return member;
    }

    /** The reasons that members of a trust read beside what has changed, the oldest first. */
    List<String> changesOf(int trust) {
        return database.core()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT why FROM service_change WHERE trust = :trust"
                                                        + " ORDER BY id")
                                        .bind("trust", trust)
                                        .mapTo(String.class)
                                        .list());
    }

    List<String> roomsOf(Visitor visitor) {
        clock().pass(Duration.ofSeconds(5));
        return injector.getInstance(Guard.class).roomsOf(visitor).stream().map(Room::slug).toList();
    }

    static Signature signature(Candidate about) {
        return signature(about, "");
    }

    static Signature signature(Candidate about, String insteadOf) {
        return new Signature("Dr Alder Quill", "12A3456E", about.digest(), insteadOf);
    }

    @Override
    public void close() {
        database.close();
    }
}
