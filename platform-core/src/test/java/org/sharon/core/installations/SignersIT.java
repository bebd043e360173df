package org.sharon.core.installations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.sharon.core.plugins.DeploymentStatus.State.REFUSED;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.plugins.PlatformJars;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.signing.SignedJars;
import org.sharon.core.store.TestDatabase;

/** A plugin belongs to its signer: two people with real keys. */
class SignersIT {

    private static final byte[] FIRST = Jars.bytes("garden", "1.0.0", "test.garden");
    private static final byte[] SECOND = Jars.bytes("garden", "2.0.0", "test.garden");

    private static final TestDatabase database = TestDatabase.create();
    private static final Vertx vertx = Vertx.vertx();

    @TempDir private static Path keys;
    private static SignedJars robin;
    private static SignedJars wren;

    @TempDir private Path folder;

    private long proposal;

    @BeforeAll
    static void makeKeys() throws Exception {
        robin = SignedJars.by("Robin", keys, 10);
        wren = SignedJars.by("Wren", keys, 10);
    }

    @AfterAll
    static void close() {
        vertx.close();
        database.close();
    }

    @AfterEach
    void theBuildingIsEmptyAgain() {
        for (String table :
                new String[] {
                    "plugin_signer", "plugin_jar", "plugin_serving", "plugin_set", "plugin_switch"
                }) {
            change("DELETE FROM " + table);
        }
    }

    @Test
    void theFirstIsRememberedAndAnotherIsAQuestion() throws Exception {
        try (TestNode node = production(PlatformJars.NONE)) {
            SignerPins pins = node.injector.getInstance(SignerPins.class);
            StoredJar robins = node.installations.add(robin.signed(FIRST), "garden.jar", 7);
            assertThat(node.installations.newSigner(robins)).isEmpty();

            pin(pins, robins);

            assertThat(pins.pinned("garden")).isEqualTo(robins.signer());
            StoredJar next = node.installations.add(robin.signed(SECOND), "garden.jar", 7);
            assertThat(node.installations.newSigner(next)).isEmpty();
            StoredJar wrens = node.installations.add(wren.signed(SECOND), "garden.jar", 7);
            assertThat(node.installations.newSigner(wrens).orElseThrow())
                    .startsWith(
                            "This plugin was signed by somebody else until now: Robin, with the"
                                    + " certificate "
                                    + robins.signer().orElseThrow().fingerprint())
                    .contains("; this jar is signed by Wren, with the certificate ");

            pin(pins, wrens);

            assertThat(node.installations.newSigner(wrens)).isEmpty();
            assertThat(node.installations.newSigner(next).orElseThrow())
                    .startsWith("This plugin was signed by somebody else until now: Wren");
        }
    }

    @Test
    void inDevelopmentAnUnsignedJarPassesAndAnotherSignersIsRefused() throws Exception {
        try (TestNode node = TestNode.start("one", database.core(), vertx, folder)) {
            SignerPins pins = node.injector.getInstance(SignerPins.class);
            pin(pins, node.installations.add(robin.signed(FIRST), "garden.jar", 7));

            node.installations.serveNow(PluginJar.whole("garden.jar", FIRST), any -> {});
            assertThat(node.version("garden")).isEqualTo("1.0.0");

            PluginJar wrens = PluginJar.whole("garden.jar", wren.signed(SECOND));
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> node.installations.serveNow(wrens, any -> {}))
                    .withMessageContaining("signed by somebody else until now: Robin")
                    .withMessageContaining("ask for this version on the page of plugins");
            assertThat(node.version("garden")).isEqualTo("1.0.0");

            node.installations.serveNow(
                    PluginJar.whole("garden.jar", robin.signed(SECOND)), any -> {});
            assertThat(node.version("garden")).isEqualTo("2.0.0");
        }
    }

    @Test
    void whatThePlatformBringsDoesNotTakeAnotherSignersPlace() throws Exception {
        try (TestNode node = production(ours(SECOND))) {
            SignerPins pins = node.injector.getInstance(SignerPins.class);
            pin(pins, node.installations.add(robin.signed(FIRST), "garden.jar", 7));

            node.put("ours.jar", SECOND);
            node.put("words.jar", "These are words".getBytes());

            await().until(() -> node.status("words.jar", REFUSED).isPresent());
            assertThat(node.version("garden")).isEqualTo("none");
            assertThat(node.installations.jars())
                    .anyMatch(jar -> jar.version().equals("2.0.0") && jar.waits());
        }
    }

    @Test
    void whatCameWithThePlatformServesOnAfterThePlatformWasReplaced() throws Exception {
        try (TestNode node = production(ours(FIRST))) {
            node.put("garden.jar", FIRST);
            await().until(() -> node.version("garden").equals("1.0.0"));
        }

        try (TestNode node = production(ours(SECOND))) {
            assertThat(node.version("garden")).isEqualTo("1.0.0");
            assertThat(node.installations.serving("garden").orElseThrow().signer())
                    .contains(Signer.PLATFORM);
        }
    }

    private TestNode production(PlatformJars ours) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setEntry("robin", robin.certificate(), null);
        store.setEntry("wren", wren.certificate(), null);
        try (var out = Files.newOutputStream(folder.resolve("signers.p12"))) {
            store.store(out, "changeit".toCharArray());
        }
        return TestNode.start("one", database.core(), vertx, folder, PluginMode.PRODUCTION, ours);
    }

    private void pin(SignerPins pins, StoredJar jar) throws IOException {
        database.core()
                .write(
                        handle -> {
                            pins.pin(
                                    handle, jar.service(), jar.signer().orElseThrow(), aProposal());
                            return null;
                        });
    }

    private long aProposal() {
        if (proposal == 0) {
            change(
                    "INSERT IGNORE INTO trust (id, slug, name, theme, host, created_at)"
                            + " VALUES (1, 'first', 'First', 'harbour', '', UTC_TIMESTAMP(3))");
            proposal =
                    database.core()
                            .write(
                                    handle ->
                                            handle.createUpdate(
                                                            "INSERT INTO plugin_proposal (trust, kind,"
                                                                    + " service, title, version, digest,"
                                                                    + " asked_by, asked_at, expires_at,"
                                                                    + " state) VALUES (1, 'enable',"
                                                                    + " 'garden', 'A garden', '1.0.0', '',"
                                                                    + " 1, UTC_TIMESTAMP(3),"
                                                                    + " UTC_TIMESTAMP(3), 'done')")
                                                    .executeAndReturnGeneratedKeys("id")
                                                    .mapTo(Long.class)
                                                    .one());
        }
        return proposal;
    }

    private static PlatformJars ours(byte[] jar) {
        return new PlatformJars(Set.of(PluginJar.whole("any.jar", jar).digest()));
    }

    private static void change(String sql) {
        database.core().write(handle -> handle.execute(sql));
    }
}
