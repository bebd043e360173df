package org.sharon.distribution.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.sharon.distribution.talk.Conversation;
import org.sharon.distribution.talk.Member;
import org.sharon.distribution.talk.Talker;

/**
 * Two nodes are one building. {@code -Dnodes.cycles=N} ends and kills both N times; once is the
 * sample that every build runs.
 */
@TestMethodOrder(OrderAnnotation.class)
class NodesIT {

    private static final String ROOM = "living-anorexia";
    private static final int MEMBERS = 50;
    private static final int LINES_A_SECOND = 20;
    private static final int LINES_BETWEEN = 3 * LINES_A_SECOND;
    private static final Duration TO_BE_BACK = Duration.ofSeconds(5);

    @TempDir private static Path folder;

    private static TwoNodes nodes;

    @BeforeAll
    static void start() throws Exception {
        // Only every other member of the crowd holds the key to this room.
        nodes = TwoNodes.in(folder, 2 * MEMBERS);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void peopleOnDifferentNodesTalkInOneRoom() {
        List<Member> people = peopleOf(ROOM);
        try (Talker here = Talker.in(ROOM, people.get(0), nodes.port(0)).enter();
                Talker there = Talker.in(ROOM, people.get(1), nodes.port(1)).enter()) {
            patiently().until(() -> here.isInside() && there.isInside());

            UUID hello = here.say("Good morning from this side");
            patiently().until(() -> hears(there, hello) && hears(here, hello));
            UUID back = there.say("Good morning from the other side");
            patiently().until(() -> hears(here, back) && hears(there, back));

            assertThat(here.repeats() + there.repeats()).isZero();
        }
    }

    @Test
    void oneSessionWorksOnBothNodes() throws Exception {
        String[] account = nodes.first().accounts().get(0);
        Member member = Member.signedIn(nodes.port(0), account[3], account[4]);

        assertThat(member.get(nodes.port(1), "/").body()).contains(account[3]);
        assertThat(member.get(nodes.port(0), "/").body()).contains(account[3]);
    }

    /** A phone that is lost is signed out at another device, which another node may serve. */
    @Test
    void whoeverSignsOutAtOneNodeHearsNothingMoreAtTheOther() throws Exception {
        Member here = signedIn("Night Otter");
        try (Talker phone = Talker.in(ROOM, here, nodes.port(1)).enter()) {
            patiently().until(phone::isInside);

            here.signOut(nodes.port(0));

            // Long before sessions are looked at from time to time.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> phone.losses().stream().anyMatch(each -> each.code() == 4401));
        }
    }

    /** Nodes remember the pages of topics, and no hint needs to arrive for what they say. */
    @Test
    void aTopicSaysAtOneNodeWhatHappenedAtTheOther() throws Exception {
        Member wren = signedIn("Quiet Wren");
        Member otter = signedIn("Night Otter");
        Member rowan = signedIn("rowan");
        Map<String, String> begun =
                wren.formToSay(nodes.port(0), "anorexia/topics/new", "The first words of it");
        begun.put("title", "Said at one node");
        String topic =
                new URI(location(wren.post(nodes.port(0), "/rooms/anorexia/topics", begun)))
                        .getPath();
        Map<String, String> reply =
                wren.formToSay(nodes.port(0), topic.substring("/rooms/".length()), "An answer");
        String posted = location(wren.post(nodes.port(0), topic + "/replies", reply));
        String post = posted.substring(posted.indexOf("#post-") + "#post-".length());
        for (int node = 0; node < 2; node++) {
            assertThat(otter.get(nodes.port(node), topic).body()).contains("An answer", "#robin");
        }

        Map<String, String> look = wren.form(nodes.port(0), "/me");
        look.put("avatar", "fox");
        assertThat(wren.post(nodes.port(0), "/me/avatar", look).statusCode()).isEqualTo(303);
        assertThat(otter.get(nodes.port(1), topic).body())
                .contains("#fox")
                .doesNotContain("#robin");

        String edit = "/rooms/anorexia/posts/" + post + "/edit";
        Map<String, String> edited =
                wren.formToSay(nodes.port(1), edit.substring(7), "I mended it");
        assertThat(wren.post(nodes.port(1), edit, edited).statusCode()).isEqualTo(303);
        assertThat(otter.get(nodes.port(0), topic).body())
                .contains("I mended it")
                .doesNotContain("An answer");

        String remove = "/staff/posts/" + post + "/remove";
        Map<String, String> removed = rowan.form(nodes.port(0), remove);
        removed.put("text", "A test of two nodes");
        assertThat(rowan.post(nodes.port(0), remove, removed).statusCode()).isEqualTo(303);
        assertThat(otter.get(nodes.port(1), topic).body())
                .contains("The first words of it")
                .doesNotContain("I mended it");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The last, because it leaves one node. */
    @Test
    @Order(Order.DEFAULT + 1)
    void nothingAcknowledgedIsLostOrDoubledWhenNodesEnd() throws Exception {
        int cycles = Integer.getInteger("nodes.cycles", 1);
        List<Talker> talkers = new ArrayList<>();
        for (Member member : peopleOf(ROOM)) {
            int own = talkers.size() % 2;
            talkers.add(new Talker(member, ROOM, List.of(nodes.port(own), nodes.port(1 - own))));
        }
        talkers.forEach(Talker::enter);
        patiently().until(() -> talkers.stream().allMatch(Talker::isInside));
        try (Conversation all = Conversation.among(talkers, LINES_A_SECOND)) {
            for (int cycle = 0; cycle < cycles; cycle++) {
                int stopped = cycle % 2;
                talkFor(all, LINES_BETWEEN);
                assertThat(nodes.get(stopped).terminate()).isZero();
                talkFor(all, LINES_BETWEEN);
                patiently().until(all::isEverybodyInside);
                nodes.startAgain(stopped);

                talkFor(all, LINES_BETWEEN);
                nodes.get(1 - stopped).kill();
                talkFor(all, LINES_BETWEEN);
                patiently().until(all::isEverybodyInside);
                if (cycle + 1 < cycles) {
                    nodes.startAgain(1 - stopped);
                }
            }
            all.end();
            patiently().until(() -> all.isEverybodyInside() && all.unanswered() == 0);

            report(all);
            Set<UUID> said = all.said();
            patiently()
                    .until(() -> talkers.stream().allMatch(each -> keys(each).containsAll(said)));
            assertThat(said).as("every line was posted, none held").hasSize(all.lines());
            Map<UUID, Integer> stored = stored(ROOM);
            assertThat(said).allSatisfy(key -> assertThat(stored.get(key)).isEqualTo(1));
            for (Talker each : talkers) {
                assertThat(each.repeats()).as("heard twice").isZero();
                assertThat(each.outOfOrder()).as("heard too late").isZero();
                assertThat(each.losses())
                        .allSatisfy(loss -> assertThat(loss.back()).isLessThan(TO_BE_BACK));
            }
        }
    }

    private static void talkFor(Conversation all, int lines) {
        int before = all.lines();
        patiently().until(() -> all.lines() >= before + lines);
    }

    private static void report(Conversation all) {
        Duration longest =
                all.losses().stream()
                        .map(Talker.Loss::back)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO);
        Map<Integer, Integer> codes = new HashMap<>();
        all.losses().forEach(loss -> codes.merge(loss.code(), 1, Integer::sum));
        System.out.printf(
                "Two nodes: %d members, %d lines, each once; %d connections lost (by code %s), the last"
                        + " member was back after %d ms.%n",
                all.talkers().size(),
                all.said().size(),
                all.losses().size(),
                codes,
                longest.toMillis());
    }

    private static Member signedIn(String nickname) throws Exception {
        for (String[] account : nodes.first().accounts()) {
            if (account[3].equals(nickname)) {
                return Member.signedIn(nodes.port(0), nickname, account[4]);
            }
        }
        throw new AssertionError("Nobody is called " + nickname);
    }

    private static List<Member> peopleOf(String room) {
        return nodes.members().stream().filter(each -> each.isIn(room)).limit(MEMBERS).toList();
    }

    private static boolean hears(Talker talker, UUID key) {
        return keys(talker).contains(key);
    }

    private static List<UUID> keys(Talker talker) {
        return talker.heard().stream().map(Talker.Heard::key).toList();
    }

    /** How often each client key is in the database. */
    private static Map<UUID, Integer> stored(String room) throws SQLException {
        Map<UUID, Integer> stored = new HashMap<>();
        try (Connection connection = nodes.connection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT p.client_key FROM post p JOIN room r ON r.id = p.room"
                                        + " WHERE r.slug = '"
                                        + room
                                        + "' AND p.state = 'posted'")) {
            while (rows.next()) {
                ByteBuffer key = ByteBuffer.wrap(rows.getBytes(1));
                stored.merge(new UUID(key.getLong(), key.getLong()), 1, Integer::sum);
            }
        }
        return stored;
    }

    private static ConditionFactory patiently() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100));
    }
}
