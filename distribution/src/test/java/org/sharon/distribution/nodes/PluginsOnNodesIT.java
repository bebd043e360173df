package org.sharon.distribution.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.distribution.swap.PluginVariant.JAR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.PackFiles;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.SharonArchive;
import org.sharon.distribution.SharonArchive.Finished;
import org.sharon.distribution.swap.PluginVariant;
import org.sharon.distribution.talk.Conversation;
import org.sharon.distribution.talk.Member;
import org.sharon.distribution.talk.Talker;

/** Two nodes serve the same version of a plugin, whatever happens to one of them on the way. */
@TestMethodOrder(OrderAnnotation.class)
class PluginsOnNodesIT {

    private static final Path SOURCES = Path.of("../plugins/eating-disorders/src/main/java");
    private static final String SERVICE = "eating-disorders";
    private static final String ROOM = "living-anorexia";
    private static final int MEMBERS = 8;

    @TempDir private static Path folder;

    private static TwoNodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = TwoNodes.in(folder, 2 * MEMBERS);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    @Order(1)
    void bothSwitchWhilePeopleTalkAndNothingIsHeldOrLost() throws Exception {
        List<Talker> talkers = new ArrayList<>();
        for (Member member : nodes.members().stream().filter(it -> it.isIn(ROOM)).toList()) {
            talkers.add(new Talker(member, ROOM, List.of(nodes.port(talkers.size() % 2))));
        }
        talkers.forEach(Talker::enter);
        patiently().until(() -> talkers.stream().allMatch(Talker::isInside));
        try (Conversation all = Conversation.among(talkers, 20)) {
            talkFor(all, 40);
            put(1, variant("one"));
            patiently().until(() -> version(0).endsWith("one") && version(1).endsWith("one"));
            talkFor(all, 40);
            all.end();
            patiently().until(() -> all.unanswered() == 0);

            Set<UUID> said = all.said();
            assertThat(said).as("every line was posted, none held").hasSize(all.lines());
            assertThat(all.losses()).as("nobody lost the connection").isEmpty();
        }
        System.out.printf("from the order to the decision of two nodes: %d ms%n", decided());
    }

    @Test
    @Order(2)
    void bothStayAsTheyAreWhenOneCannot() throws Exception {
        String before = version(0);
        PluginVariant choosy =
                variant("choosy")
                        .replacing(
                                "EatingDisordersPlugin",
                                "private KeySpec diagnosis",
                                """
                                public EatingDisordersPlugin() {
                                    if (java.time.ZoneId.systemDefault().getId().equals("%s")) {
                                        throw new IllegalStateException("not in this zone");
                                    }
                                }

                                private KeySpec diagnosis"""
                                        .formatted(TwoNodes.ZONE_OF_THE_SECOND));

        put(0, choosy);

        patiently()
                .until(
                        () ->
                                nodes.get(0)
                                        .console()
                                        .contains(
                                                JAR
                                                        + " is refused: The node "
                                                        + nodes.get(1).nodeAddress()
                                                        + " cannot take it: Its component"));
        assertThat(version(0)).isEqualTo(before);
        assertThat(version(1)).isEqualTo(before);
    }

    @Test
    @Order(3)
    void aNodeThatIsKilledOnTheWayComesBackWithWhatTheOtherServes() throws Exception {
        signal("STOP", nodes.get(1));
        put(0, variant("three"));
        patiently().until(() -> version(0).endsWith("three"));
        nodes.get(1).kill();
        nodes.startAgain(1);

        assertThat(version(1)).endsWith("three");
    }

    @Test
    @Order(4)
    void anOrderWhoseNodeIsKilledIsGivenUpAndGivenAgainWhenItIsBack() throws Exception {
        signal("STOP", nodes.get(1));
        put(0, variant("four"));
        patiently().until(() -> switches("preparing") == 1);
        nodes.get(0).kill();
        signal("CONT", nodes.get(1));

        patiently().until(() -> switches("preparing") == 0);
        assertThat(version(1)).endsWith("three");
        nodes.startAgain(0);

        assertThat(version(0)).endsWith("four");
        patiently().until(() -> version(1).endsWith("four"));
    }

    @Test
    @Order(5)
    void anOperatorRollsBackFromEitherNode() throws Exception {
        Finished back = SharonArchive.run("plugin", "rollback", SERVICE, "--home", home(1));

        assertThat(back.errors()).isEmpty();
        assertThat(back.status()).isZero();
        assertThat(version(0)).endsWith("three");
        assertThat(version(1)).endsWith("three");
    }

    @Test
    @Order(6)
    void bothAskAPackWithinFiveSecondsOfTheDecision() throws Exception {
        List<Member> members = nodes.members().stream().filter(it -> it.isIn(ROOM)).toList();
        try (Talker one = Talker.in(ROOM, members.get(0), nodes.port(0)).enter();
                Talker two = Talker.in(ROOM, members.get(1), nodes.port(1)).enter()) {
            patiently().until(() -> one.isInside() && two.isInside());
            assertThat(answer(one)).isEqualTo("said");
            assertThat(answer(two)).isEqualTo("said");

            switchPackOn();
            long decided = System.nanoTime();
            patiently().until(() -> answer(one).equals("held") && answer(two).equals("held"));
            Duration took = Duration.ofNanos(System.nanoTime() - decided);

            System.out.printf("both nodes ask a pack after %d ms%n", took.toMillis());
            assertThat(took).isLessThan(Duration.ofSeconds(5));
            update("DELETE FROM rule_pack_on");
            patiently().until(() -> answer(one).equals("said") && answer(two).equals("said"));
        }
    }

    /** What becomes of a text with the word of the pack. */
    private static String answer(Talker talker) {
        UUID key = talker.say("A " + PackFiles.WORD + " by the door");
        patiently().until(() -> talker.answer(key) != null);
        return talker.answer(key).type();
    }

    /** As the second of two people does it, in every trust. */
    private static void switchPackOn() throws SQLException {
        byte[] file = PackFiles.oneWord();
        try (Connection connection = nodes.connection();
                PreparedStatement keep =
                        connection.prepareStatement(
                                "INSERT INTO rule_pack (trust, digest, pack, version, title, file,"
                                        + " bytes, added_by, added_at) SELECT id, SHA2(?, 256),"
                                        + " 'visit-words', '1.0.0', 'Words', 'words.jar', ?, 1,"
                                        + " UTC_TIMESTAMP(3) FROM trust")) {
            keep.setBytes(1, file);
            keep.setBytes(2, file);
            keep.execute();
        }
        update(
                "INSERT INTO rule_pack_on (trust, pack, digest, services, since)"
                        + " SELECT trust, pack, digest, '', UTC_TIMESTAMP(3) FROM rule_pack");
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection = nodes.connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    @Order(7)
    void aServiceThatIsRemovedStopsOnBothAndItsPostsWaitForAPerson() throws Exception {
        Finished removed = SharonArchive.run("plugin", "remove", SERVICE, "--home", home(0));
        assertThat(removed.status()).isZero();
        assertThat(version(0)).isEmpty();
        assertThat(version(1)).isEmpty();
        Member member =
                nodes.members().stream().filter(it -> it.isIn(ROOM)).findFirst().orElseThrow();
        try (Talker talker = Talker.in(ROOM, member, nodes.port(1)).enter()) {
            patiently().until(talker::isInside);
            UUID key = talker.say("It is a quiet day");
            patiently().until(() -> talker.answer(key) != null);
            assertThat(talker.answer(key).type()).isEqualTo("held");
        }

        assertThat(SharonArchive.run("plugin", "rollback", SERVICE, "--home", home(0)).status())
                .isZero();
        assertThat(version(1)).endsWith("three");
    }

    private static PluginVariant variant(String name) {
        return PluginVariant.of(SOURCES, name);
    }

    /** Renames the jar into place in the folder of a node. */
    private static void put(int node, PluginVariant variant) throws IOException {
        Path plugins = nodes.get(node).home().resolve("plugins");
        Path part = variant.write(plugins.resolve(".next.part"));
        Files.move(
                part,
                plugins.resolve(JAR),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** What a node serves, as its operator sees it; empty when it does not. */
    private static String version(int node) throws IOException, InterruptedException {
        Finished list = SharonArchive.run("plugin", "list", "--home", home(node));
        return list.output()
                .lines()
                .filter(line -> line.startsWith(SERVICE) && line.contains(" active "))
                .map(line -> line.split("\\s+")[1])
                .findFirst()
                .orElse("");
    }

    private static String home(int node) {
        return nodes.get(node).home().toString();
    }

    private static int switches(String state) throws SQLException {
        try (Connection connection = nodes.connection();
                Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery(
                                "SELECT COUNT(*) FROM plugin_switch WHERE state = '"
                                        + state
                                        + "'")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** How long the last switch took, from the order until it was decided. Milliseconds. */
    private static int decided() throws SQLException {
        try (Connection connection = nodes.connection();
                Statement statement = connection.createStatement();
                ResultSet millis =
                        statement.executeQuery(
                                "SELECT TIMESTAMPDIFF(MICROSECOND, w.asked_at, s.since) DIV 1000"
                                        + " FROM plugin_switch w JOIN plugin_serving s"
                                        + " ON s.digest = w.digest ORDER BY w.id DESC LIMIT 1")) {
            millis.next();
            return millis.getInt(1);
        }
    }

    private static void signal(String name, RunningSharon node)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, "" + node.process().pid()).start().waitFor();
    }

    private static void talkFor(Conversation all, int lines) {
        int before = all.lines();
        patiently().until(() -> all.lines() >= before + lines);
    }

    private static ConditionFactory patiently() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100));
    }
}
