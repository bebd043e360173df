package org.sharon.core.packs;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sharon.core.enabling.Signature;
import org.sharon.core.moderation.TrustRules.Added;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.people.FakeClock;
import org.sharon.core.people.PeopleFixture;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.plugins.signing.SignedJars;
import org.sharon.core.plugins.signing.SigningSettings;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** A building with the eating disorders service, and people who decide about packs. */
final class PackOffice implements AutoCloseable {

    static final String SERVICE = PeopleFixture.SERVICE;

    private final TestDatabase database = TestDatabase.create();
    private final Vertx vertx = Vertx.vertx();
    private final PeopleFixture people;
    private final SigningSettings signing;
    private final Injector injector;
    private final RuleSet rules = RuleSet.baseline();
    private final Path revoked;
    private int made;

    final SignedJars robin;

    private PackOffice(Path folder, PluginMode mode) throws Exception {
        people = new PeopleFixture(database, folder);
        // Certificates are valid today, so today is when all of it happens.
        Instant today = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock().pass(Duration.between(clock().instant(), today));
        robin = SignedJars.by("Robin", folder, 10);
        Path store = folder.resolve("signers.p12");
        KeyStore accepted = KeyStore.getInstance("PKCS12");
        accepted.load(null, null);
        accepted.setEntry("robin", robin.certificate(), null);
        try (var out = Files.newOutputStream(store)) {
            accepted.store(out, "changeit".toCharArray());
        }
        revoked = folder.resolve("revoked.txt");
        signing = new SigningSettings(mode, store, "changeit", revoked);
        injector = Guice.createInjector(people.everything(), pages(), vertx());
    }

    static PackOffice inProduction(Path folder) throws Exception {
        return new PackOffice(folder, PluginMode.PRODUCTION);
    }

    static PackOffice inDevelopment(Path folder) throws Exception {
        return new PackOffice(folder, PluginMode.DEVELOPMENT);
    }

    /** The module under test, with what the operator says about signatures. */
    Module pages() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(SigningSettings.class).toInstance(signing);
                bind(PluginMode.class).toInstance(signing.mode());
                install(new PacksModule());
            }
        };
    }

    private Module vertx() {
        return binder -> binder.bind(Vertx.class).toInstance(vertx);
    }

    PeopleFixture people() {
        return people;
    }

    FakeClock clock() {
        return people.clock;
    }

    Database database() {
        return database.core();
    }

    Decisions decisions() {
        return injector.getInstance(Decisions.class);
    }

    <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    /** Another node, or the same one after a restart. */
    PacksInUse anotherNode() {
        return new PacksInUse(
                get(PackOnStore.class), get(PackStore.class), get(Services.class), Vertx.vertx());
    }

    void revoke(String fingerprint) throws Exception {
        Files.writeString(revoked, fingerprint);
    }

    void revokeNobody() throws Exception {
        Files.deleteIfExists(revoked);
    }

    int trust() {
        int trust = people.trust("trust" + ++made);
        // So that every part of the building looks again.
        clock().pass(Duration.ofSeconds(5));
        return trust;
    }

    Visitor administrator(int trust) {
        return staff(trust, Role.TRUST_ADMINISTRATOR);
    }

    Visitor officer(int trust) {
        return staff(trust, Role.CLINICAL_SAFETY_OFFICER);
    }

    Visitor staff(int trust, Role role) {
        return people.visitor(people.staff(trust, role, role.word() + " " + ++made));
    }

    /** Keeps a pack that an accepted signer has signed. */
    StoredPack keep(int trust, byte[] file) throws Exception {
        return decisions().add(administrator(trust), robin.signed(file), "pack.jar");
    }

    /** Two people agree. */
    void switchOn(int trust, StoredPack pack) {
        long asked =
                decisions()
                        .ask(
                                administrator(trust),
                                Kind.SWITCH_ON,
                                pack.pack(),
                                pack.digest(),
                                ServiceList.ALL);
        decisions().sign(officer(trust), asked, signature(pack));
    }

    static Signature signature(StoredPack about) {
        return new Signature("Dr Alder Quill", "12A3456E", about.digest(), "");
    }

    Added reads(int trust) {
        return reads(get(PacksInUse.class), trust);
    }

    Added reads(PacksInUse node, int trust) {
        Service service = get(Services.class).find(SERVICE).orElseThrow();
        return node.of(trust, service, rules);
    }

    /** What the rules of a trust make of a text, as one word. */
    String verdict(int trust, String text) {
        return reads(trust).rules().judge(text).verdict().word();
    }

    List<String> actions(int trust, String pack) {
        return database()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT action FROM audit WHERE trust = :trust"
                                                        + " AND subject = :subject ORDER BY number")
                                        .bind("trust", trust)
                                        .bind("subject", "pack:" + pack)
                                        .mapTo(String.class)
                                        .list());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        database.close();
    }
}
