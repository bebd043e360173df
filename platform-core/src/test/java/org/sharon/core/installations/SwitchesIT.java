package org.sharon.core.installations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;

/** All nodes switch to the same version, or none does. */
class SwitchesIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final Database second = database.coreOfAnotherNode();
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
                        "plugin_jar",
                        "plugin_serving",
                        "plugin_set",
                        "node",
                        "plugin_switch",
                        "plugin_switch_node")) {
            change("DELETE FROM " + table);
        }
    }

    @AfterAll
    static void close() {
        vertx.close();
        second.close();
        database.close();
    }

    @Test
    void aNodeThatIsAloneSwitchesAtOnce() throws Exception {
        TestNode node = node("one");

        node.serve("garden", "1.0.0");

        assertThat(node.stage.heard)
                .containsExactly("prepares garden 1.0.0", "serves garden 1.0.0");
        assertThat(node.installations.serving("garden").orElseThrow().version()).isEqualTo("1.0.0");
        assertThat(words("SELECT state FROM plugin_switch")).containsExactly("serving");
    }

    @Test
    void allNodesServeWhenTheOrderReturns() throws Exception {
        TestNode one = node("one");
        TestNode two = node("two");

        one.serve("garden", "1.0.0");
        assertThat(two.version("garden")).isEqualTo("1.0.0");
        two.serve("garden", "2.0.0");

        assertThat(one.version("garden")).isEqualTo("2.0.0");
        assertThat(two.version("garden")).isEqualTo("2.0.0");
        assertThat(one.installations.nodes())
                .extracting(ServiceNode::service, ServiceNode::serves)
                .containsExactly(tuple("garden", true), tuple("garden", true));
    }

    @Test
    void nodesThatHearNoHintsFollowAllTheSame() throws Exception {
        TestNode one = node("one");
        Vertx deaf = Vertx.vertx();
        nodes.add(TestNode.start("two", second, deaf, folder.resolve("two")));

        one.serve("garden", "1.0.0");

        assertThat(nodes.get(1).version("garden")).isEqualTo("1.0.0");
        deaf.close();
    }

    @Test
    void allStayAsTheyAreWhenOneNodeCannot() throws Exception {
        TestNode one = node("one");
        TestNode two = node("two");
        one.serve("garden", "1.0.0");
        two.stage.refuse("2.0.0");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> one.serve("garden", "2.0.0"))
                .withMessage("The node two cannot take it: It has no spade");

        assertThat(one.version("garden")).isEqualTo("1.0.0");
        assertThat(two.version("garden")).isEqualTo("1.0.0");
        assertThat(one.stage.heard).contains("gives up garden 2.0.0");
        assertThat(one.installations.serving("garden").orElseThrow().version()).isEqualTo("1.0.0");
    }

    @Test
    void aNodeThatDiesIsWaitedForOnlyUntilItsHeartbeatIsOld() throws Exception {
        TestNode one = node("one");
        change(
                "INSERT INTO node (id, address, heartbeat, set_number)"
                        + " VALUES ('ghost', 'ghost', UTC_TIMESTAMP(3), 0)");

        one.serve("garden", "1.0.0");

        assertThat(one.version("garden")).isEqualTo("1.0.0");
        assertThat(words("SELECT state FROM plugin_switch")).containsExactly("serving");
    }

    @Test
    void aNodeThatNeverAnswersIsNamedWhenTheTimeIsOver() throws Exception {
        TestNode one = node("one");
        change(
                "INSERT INTO node (id, address, heartbeat, set_number)"
                        + " VALUES ('mute', 'mute', UTC_TIMESTAMP(3) + INTERVAL 1 DAY, 0)");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> one.serve("garden", "1.0.0"))
                .withMessage("The node mute was not ready within 10 seconds: try again");

        assertThat(one.version("garden")).isEqualTo("none");
    }

    @Test
    void aNodeThatJoinsLaterServesTheSameBeforeItIsReady() throws Exception {
        TestNode one = node("one");
        one.serve("garden", "1.0.0");
        one.serve("pond", "3.0.0");

        TestNode two = node("two");

        assertThat(two.version("garden")).isEqualTo("1.0.0");
        assertThat(two.version("pond")).isEqualTo("3.0.0");
    }

    @Test
    void aNodeThatWasTakenForDeadFollowsWhenItIsBack() throws Exception {
        TestNode one = node("one");
        TestNode two = node("two");
        change("DELETE FROM node WHERE id = '" + two.id() + "'");

        one.serve("garden", "1.0.0");

        await().until(() -> two.version("garden").equals("1.0.0"));
        await().until(() -> words("SELECT address FROM node").size() == 2);
        two.serve("garden", "2.0.0");
        assertThat(one.version("garden")).isEqualTo("2.0.0");
    }

    @Test
    void anOrderWhoseNodeDiedIsGivenUpByTheOthers() throws Exception {
        TestNode one = node("one");
        one.serve("garden", "1.0.0");
        one.serve("garden", "2.0.0");
        String first = one.installations.previous("garden").orElseThrow().digest();
        change(
                """
                INSERT INTO plugin_switch (service, digest, state, asked_at, deadline)
                VALUES ('garden', '%s', 'preparing', UTC_TIMESTAMP(3),
                        UTC_TIMESTAMP(3) + INTERVAL 2 SECOND)
                """
                        .formatted(first));

        await().until(() -> one.stage.heard.contains("gives up garden 1.0.0"));

        assertThat(one.version("garden")).isEqualTo("2.0.0");
        assertThat(words("SELECT sentence FROM plugin_switch WHERE state = 'aborted'"))
                .containsExactly("It was not decided in time: try again");
        one.serve("garden", "3.0.0");
        assertThat(one.version("garden")).isEqualTo("3.0.0");
    }

    @Test
    void whatCannotServeOnANewNodeKeepsItFromOpening() throws Exception {
        TestNode one = node("one");
        one.serve("garden", "1.0.0");
        CompletableFuture<TestNode> starting =
                CompletableFuture.supplyAsync(() -> refusingNode("1.0.0"));

        assertThat(words("SELECT address FROM node")).containsExactly("one");
        one.serve("garden", "2.0.0");

        TestNode two = starting.get(30, TimeUnit.SECONDS);
        assertThat(two.version("garden")).isEqualTo("2.0.0");
    }

    @Test
    void ordersFromTwoNodesAtOnceComeOneAfterTheOther() throws Exception {
        TestNode one = node("one");
        TestNode two = node("two");

        List<CompletableFuture<Void>> orders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String version = i + ".0.0";
            orders.add(CompletableFuture.runAsync(() -> one.serve("garden", version)));
            orders.add(CompletableFuture.runAsync(() -> two.serve("pond", version)));
            orders.add(CompletableFuture.runAsync(() -> two.serve("garden", version)));
        }
        for (CompletableFuture<Void> each : orders) {
            each.get(60, TimeUnit.SECONDS);
        }

        assertThat(one.version("garden")).isEqualTo(two.version("garden"));
        assertThat(one.version("pond")).isEqualTo(two.version("pond"));
        assertThat(one.installations.serving("garden").orElseThrow().version())
                .isEqualTo(one.version("garden"));
    }

    @Test
    void theVersionBeforeServesAgainOnAllNodes() throws Exception {
        TestNode one = node("one");
        TestNode two = node("two");
        one.serve("garden", "1.0.0");
        one.serve("garden", "2.0.0");

        two.installations.rollBack("garden", 7L);

        assertThat(one.version("garden")).isEqualTo("1.0.0");
        assertThat(two.version("garden")).isEqualTo("1.0.0");
        assertThat(words("SELECT decided_by FROM plugin_serving")).containsExactly("7");
    }

    @Test
    void aServiceThatIsRemovedStopsOnAllNodesAndCanComeBack() throws Exception {
        TestNode one = node("one");
        TestNode two = node("two");
        one.serve("garden", "1.0.0");

        two.installations.remove("garden", null);
        assertThat(one.version("garden")).isEqualTo("none");
        assertThat(two.version("garden")).isEqualTo("none");
        assertThat(one.installations.serving("garden")).isEmpty();

        one.installations.rollBack("garden", null);
        assertThat(two.version("garden")).isEqualTo("1.0.0");
    }

    @Test
    void thereIsNothingToRollBackToAtFirst() throws Exception {
        TestNode one = node("one");
        one.serve("garden", "1.0.0");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> one.installations.rollBack("garden", null))
                .withMessageContaining("nothing to roll back to");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> one.installations.remove("pond", null))
                .withMessage("No service pond serves here");
    }

    @Test
    void theLastFiveJarsOfAServiceAreKept() throws Exception {
        TestNode one = node("one");
        for (int version = 1; version <= 8; version++) {
            one.serve("garden", version + ".0.0");
        }

        assertThat(one.installations.jars())
                .extracting(StoredJar::version)
                .containsExactlyInAnyOrder("8.0.0", "7.0.0", "6.0.0", "5.0.0", "4.0.0");
        String gone = Jars.jar("garden", "1.0.0").digest();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> one.installations.serve("garden", gone, null))
                .withMessage("This version is kept no more: install its jar again");
    }

    @Test
    void aServiceBelongsToThePluginThatBroughtItFirst() throws Exception {
        TestNode one = node("one");
        one.serve("garden", "1.0.0");
        byte[] other = Jars.bytes("garden", "2.0.0", "other.garden");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> one.installations.add(other, "garden.jar", 7))
                .withMessage(
                        "garden belongs to the plugin test.garden, and this jar is other.garden:"
                                + " give its service another id");
        assertThat(one.version("garden")).isEqualTo("1.0.0");
    }

    @Test
    void aJarThatWasBroughtWaitsUntilItServes() throws Exception {
        TestNode one = node("one");
        StoredJar brought =
                one.installations.add(
                        Jars.bytes("garden", "1.0.0", "test.garden"), "garden.jar", 7);

        assertThat(brought.waits()).isTrue();
        assertThat(one.stage.heard).isEmpty();
        one.installations.serve("garden", brought.digest(), 8L);

        assertThat(one.version("garden")).isEqualTo("1.0.0");
        assertThat(one.installations.find(brought.digest()).orElseThrow().waits()).isFalse();
    }

    private TestNode node(String name) throws IOException, InterruptedException {
        Database own = nodes.isEmpty() ? database.core() : second;
        TestNode node = TestNode.start(name, own, vertx, folder.resolve(name));
        nodes.add(node);
        return node;
    }

    private TestNode refusingNode(String version) {
        try {
            TestNode node = TestNode.of("two", second, vertx, folder.resolve("two"));
            node.stage.refuse(version);
            node.begin();
            nodes.add(node);
            return node;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }

    private static void change(String sql) {
        database.core().write((Handle handle) -> handle.execute(sql));
    }

    private static List<String> words(String sql) {
        return database.core().read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
