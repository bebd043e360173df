package org.sharon.core.installations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.DeploymentStatus.State.REFUSED;
import static org.sharon.core.plugins.DeploymentStatus.State.WAITING;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.PlatformJars;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;

/** What lies in a plugins folder is no order; what changes in it is. */
class FolderOrdersIT {

    private static final byte[] FIRST = Jars.bytes("garden", "1.0.0", "test.garden");
    private static final byte[] SECOND = Jars.bytes("garden", "2.0.0", "test.garden");

    private static final TestDatabase database = TestDatabase.create();
    private static final Database other = database.coreOfAnotherNode();
    private static final Vertx vertx = Vertx.vertx();

    @TempDir private Path folder;

    private final List<TestNode> nodes = new ArrayList<>();

    @AfterEach
    void theBuildingIsEmptyAgain() throws IOException {
        for (TestNode each : nodes) {
            each.close();
        }
        for (String table :
                List.of(
                        "enabled_service",
                        "trust",
                        "plugin_jar",
                        "plugin_serving",
                        "plugin_set",
                        "node",
                        "plugin_switch")) {
            change("DELETE FROM " + table);
        }
    }

    @AfterAll
    static void close() {
        vertx.close();
        other.close();
        database.close();
    }

    @Test
    void aJarInAnyFolderServesOnAllNodes() throws Exception {
        TestNode one = node("one");
        TestNode two = node("two");

        two.put("garden.jar", FIRST);
        await().until(() -> two.version("garden").equals("1.0.0"));
        one.put("mine.jar", SECOND);
        await().until(() -> one.version("garden").equals("2.0.0"));

        await().until(() -> two.version("garden").equals("2.0.0"));
    }

    @Test
    void aFileThatGoesStopsItsServiceOnlyWhenItsJarIsWhatServes() throws Exception {
        TestNode one = node("one");
        TestNode two = node("two");
        one.put("garden.jar", FIRST);
        await().until(() -> one.version("garden").equals("1.0.0"));
        two.put("garden.jar", SECOND);
        await().until(() -> one.version("garden").equals("2.0.0"));

        one.delete("garden.jar");
        one.put("pond.jar", Jars.bytes("pond", "1.0.0", "test.pond"));
        await().until(() -> two.version("pond").equals("1.0.0"));
        assertThat(one.version("garden")).isEqualTo("2.0.0");
        two.delete("garden.jar");

        await().until(() -> one.version("garden").equals("none"));
        await().until(() -> two.version("garden").equals("none"));
    }

    @Test
    void aFileThatChangesItsNameStopsNothing() throws Exception {
        TestNode one = node("one");
        one.put("garden.jar", FIRST);
        await().until(() -> one.version("garden").equals("1.0.0"));

        Files.move(folder.resolve("one/garden.jar"), folder.resolve("one/renamed.jar"));
        one.put("pond.jar", Jars.bytes("pond", "1.0.0", "test.pond"));
        await().until(() -> one.version("pond").equals("1.0.0"));

        assertThat(one.stage.heard).doesNotContain("stops garden 1.0.0");
    }

    @Test
    void theJarOfBeforeCanBePutBack() throws Exception {
        TestNode one = node("one");
        one.put("garden.jar", SECOND);
        await().until(() -> one.version("garden").equals("2.0.0"));
        one.put("garden.jar", FIRST);

        await().until(() -> one.version("garden").equals("1.0.0"));
    }

    @Test
    void aNodeThatComesForTheFirstTimeBringsOnlyWhatNobodyHas() throws Exception {
        TestNode one = node("one");
        one.put("garden.jar", SECOND);
        await().until(() -> one.version("garden").equals("2.0.0"));
        Path own = Files.createDirectories(folder.resolve("two"));
        TestNode.put(own, "garden.jar", FIRST);
        TestNode.put(own, "pond.jar", Jars.bytes("pond", "1.0.0", "test.pond"));

        TestNode two = node("two");

        assertThat(two.version("garden")).isEqualTo("2.0.0");
        assertThat(two.version("pond")).isEqualTo("1.0.0");
        assertThat(one.version("garden")).isEqualTo("2.0.0");
    }

    @Test
    void whatChangedWhileTheNodeWasStoppedCounts() throws Exception {
        TestNode one = node("one");
        one.put("garden.jar", FIRST);
        one.put("pond.jar", Jars.bytes("pond", "1.0.0", "test.pond"));
        await().until(() -> one.version("garden").equals("1.0.0"));
        await().until(() -> one.version("pond").equals("1.0.0"));
        stop(one);
        TestNode.put(folder.resolve("one"), "garden.jar", SECOND);
        Files.delete(folder.resolve("one/pond.jar"));

        TestNode again = node("one");

        assertThat(again.version("garden")).isEqualTo("2.0.0");
        assertThat(again.version("pond")).isEqualTo("none");
    }

    @Test
    void whatLiesThereFromBeforeUndoesNothing() throws Exception {
        TestNode one = node("one");
        one.put("garden.jar", FIRST);
        await().until(() -> one.version("garden").equals("1.0.0"));
        one.serve("garden", "2.0.0");
        stop(one);

        TestNode again = node("one");

        assertThat(again.version("garden")).isEqualTo("2.0.0");
    }

    @Test
    void aNewBuildingTakesWhatLiesInAnOldFolder() throws Exception {
        TestNode one = node("one");
        one.put("garden.jar", FIRST);
        await().until(() -> one.version("garden").equals("1.0.0"));
        stop(one);
        change("DELETE FROM plugin_jar");
        change("DELETE FROM plugin_serving");
        change("DELETE FROM plugin_set");

        TestNode again = node("one");

        assertThat(again.version("garden")).isEqualTo("1.0.0");
    }

    @Test
    void whatAnotherNodeCannotTakeIsRefusedOnceWithItsSentence() throws Exception {
        TestNode one = node("one");
        TestNode two = node("two");
        two.stage.refuse("1.0.0");

        one.put("garden.jar", FIRST);

        await().until(() -> one.status("garden.jar", REFUSED).isPresent());
        assertThat(one.status("garden.jar", REFUSED).orElseThrow().sentence())
                .isEqualTo("The node two cannot take it: It has no spade");
    }

    @Test
    void inProductionAnUnsignedJarIsRefused() throws Exception {
        TestNode one = production("one", PlatformJars.NONE);

        one.put("garden.jar", FIRST);

        await().until(() -> one.status("garden.jar", REFUSED).isPresent());
        assertThat(one.status("garden.jar", REFUSED).orElseThrow().sentence())
                .isEqualTo("It is not signed: sign it with sharon plugin sign");
    }

    @Test
    void whatCameWithThePlatformServesWhereNoTrustReliesOnIt() throws Exception {
        TestNode one = production("one", ours(FIRST, SECOND));

        one.put("garden.jar", FIRST);
        await().until(() -> one.version("garden").equals("1.0.0"));
        one.put("garden.jar", SECOND);

        await().until(() -> one.version("garden").equals("2.0.0"));
    }

    @Test
    void whatCameWithThePlatformWaitsWhereATrustReliesOnTheService() throws Exception {
        TestNode one = production("one", ours(FIRST, SECOND));
        one.put("garden.jar", FIRST);
        await().until(() -> one.version("garden").equals("1.0.0"));
        aTrustSwitchesOn("garden");

        one.put("garden.jar", SECOND);

        await().until(() -> one.status("garden.jar", WAITING).isPresent());
        DeploymentStatus waiting = one.status("garden.jar", WAITING).orElseThrow();
        assertThat(waiting.sentence()).startsWith("waiting for approval");
        assertThat(one.version("garden")).isEqualTo("1.0.0");
        one.installations.serve("garden", waiting.digest(), 7L);
        assertThat(one.version("garden")).isEqualTo("2.0.0");
        assertThat(one.status("garden.jar", WAITING)).isEmpty();
    }

    @Test
    void inProductionAnOlderJarIsRefused() throws Exception {
        TestNode one = production("one", ours(FIRST, SECOND));
        one.put("garden.jar", SECOND);
        await().until(() -> one.version("garden").equals("2.0.0"));

        one.put("garden.jar", FIRST);

        await().until(() -> one.status("garden.jar", REFUSED).isPresent());
        assertThat(one.status("garden.jar", REFUSED).orElseThrow().sentence())
                .isEqualTo(
                        "It is older (1.0.0) than what serves (2.0.0): two people can roll back on"
                                + " the page of plugins");
        assertThat(one.version("garden")).isEqualTo("2.0.0");
    }

    @Test
    void inProductionAFileThatGoesStopsNothing() throws Exception {
        TestNode one = production("one", ours(FIRST));
        one.put("garden.jar", FIRST);
        await().until(() -> one.version("garden").equals("1.0.0"));

        one.delete("garden.jar");
        one.put("pond.jar", Jars.bytes("pond", "1.0.0", "test.pond"));
        await().until(() -> one.status("pond.jar", REFUSED).isPresent());

        assertThat(one.version("garden")).isEqualTo("1.0.0");
    }

    private TestNode node(String name) throws IOException, InterruptedException {
        Database own = nodes.isEmpty() ? database.core() : other;
        return added(TestNode.start(name, own, vertx, folder.resolve(name)));
    }

    private TestNode production(String name, PlatformJars ours)
            throws IOException, InterruptedException {
        return added(
                TestNode.start(
                        name,
                        database.core(),
                        vertx,
                        folder.resolve(name),
                        PluginMode.PRODUCTION,
                        ours));
    }

    private TestNode added(TestNode node) {
        nodes.add(node);
        return node;
    }

    private void stop(TestNode node) throws IOException {
        node.close();
        nodes.remove(node);
    }

    private static PlatformJars ours(byte[]... jars) {
        Set<String> digests = new HashSet<>();
        for (byte[] jar : jars) {
            digests.add(PluginJar.whole("any.jar", jar).digest());
        }
        return new PlatformJars(digests);
    }

    private static void aTrustSwitchesOn(String service) {
        change(
                "INSERT INTO trust (slug, name, theme, host, created_at)"
                        + " VALUES ('first', 'First', 'harbour', '', UTC_TIMESTAMP(3))");
        change(
                "INSERT INTO enabled_service (trust, service, title, enabled_at)"
                        + " SELECT id, '%s', 'A garden', UTC_TIMESTAMP(3) FROM trust"
                                .formatted(service));
    }

    private static void change(String sql) {
        database.core().write(handle -> handle.execute(sql));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }
}
