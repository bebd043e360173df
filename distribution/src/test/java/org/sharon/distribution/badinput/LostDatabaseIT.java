package org.sharon.distribution.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.SharonArchive;
import org.sharon.distribution.talk.Conversation;
import org.sharon.distribution.talk.Member;
import org.sharon.distribution.talk.Talker;
import org.sharon.launcher.database.DatabaseAccess;
import org.sharon.launcher.database.EmbeddedDatabase;

/** The database goes away while people talk, for a while or by breaking down, and comes back. */
class LostDatabaseIT {

    private static final String ROOM = "living-anorexia";
    private static final int MEMBERS = 10;
    private static final int LINES_A_SECOND = 20;
    private static final int LINES_BETWEEN = 2 * LINES_A_SECOND;

    @TempDir private Path folder;

    @Test
    void nothingAcknowledgedIsLostAndEverybodyIsToldWhatToDo() throws Exception {
        DatabaseAccess access;
        EmbeddedDatabase database = database();
        access = database.start();
        try (RunningSharon sharon =
                RunningSharon.in(folder.resolve("node"))
                        .load(2 * MEMBERS, 0, 2 * MEMBERS)
                        .onDatabase(folder.resolve("database.properties"))
                        .start()) {
            Member reader = members(sharon).get(0);
            Map<String, String> form =
                    reader.formToSay(sharon.port(), ROOM, "Words that took me an hour");
            try (Conversation all = Conversation.among(talkers(sharon), LINES_A_SECOND)) {
                talkFor(all, LINES_BETWEEN);

                database.close();
                patiently().until(() -> laterErrors(all) > 0);
                assertThat(all.talkers()).allSatisfy(each -> assertThat(each.losses()).isEmpty());
                assertThatPagesSayWhatToDo(sharon, reader, form);

                database = database();
                database.start();
                patiently().until(() -> sharon.get("/sign-in").statusCode() == 200);
                talkFor(all, LINES_BETWEEN);

                // This one is ended by force: whoever keeps it starts it again.
                ProcessHandle server = server();
                server.destroyForcibly();
                patiently().until(() -> !server.isAlive());
                talkFor(all, LINES_BETWEEN);
                patiently().until(() -> server().pid() != server.pid());

                all.end();
                patiently().until(() -> all.unanswered() == 0);
                Set<UUID> said = all.said();
                assertThat(said).hasSize(all.lines());
                assertThat(stored(access)).containsAll(said).doesNotHaveDuplicates();
                for (Talker each : all.talkers()) {
                    patiently().until(() -> keys(each).containsAll(said));
                    assertThat(each.repeats()).isZero();
                    assertThat(each.losses()).isEmpty();
                }
            }
            HttpResponse<String> again =
                    reader.post(sharon.port(), "/rooms/" + ROOM + "/say", form);
            assertThat(again.statusCode()).isEqualTo(303);
        } finally {
            database.close();
        }
    }

    private static void assertThatPagesSayWhatToDo(
            RunningSharon sharon, Member reader, Map<String, String> form) throws Exception {
        HttpResponse<String> page = reader.get(sharon.port(), "/rooms/" + ROOM);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("We cannot open the building just now")
                .contains("Nothing you have posted is lost.")
                .contains("/help");

        HttpResponse<String> sent = reader.post(sharon.port(), "/rooms/" + ROOM + "/say", form);
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.body()).contains("Words that took me an hour");
    }

    private EmbeddedDatabase database() {
        return new EmbeddedDatabase(folder, SharonArchive.programs(), folder.resolve("keys"));
    }

    private static ProcessHandle server() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("mariadbd"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Member> members(RunningSharon sharon) throws Exception {
        return sharon.sessions().stream()
                .map(Member::of)
                .filter(each -> each.isIn(ROOM))
                .limit(MEMBERS)
                .toList();
    }

    private static List<Talker> talkers(RunningSharon sharon) throws Exception {
        List<Talker> talkers = new ArrayList<>();
        for (Member each : members(sharon)) {
            talkers.add(Talker.in(ROOM, each, sharon.port()).enter());
        }
        patiently().until(() -> talkers.stream().allMatch(Talker::isInside));
        return talkers;
    }

    private static void talkFor(Conversation all, int lines) {
        int before = all.lines();
        patiently().until(() -> all.lines() >= before + lines);
    }

    private static long laterErrors(Conversation all) {
        return all.talkers().stream()
                .flatMap(each -> each.others().stream())
                .filter(frame -> frame.text("code").equals("later") && frame.has("key"))
                .count();
    }

    private static List<UUID> keys(Talker talker) {
        return talker.heard().stream().map(Talker.Heard::key).toList();
    }

    private static List<UUID> stored(DatabaseAccess access) throws Exception {
        List<UUID> stored = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(access.url(), "sharon", access.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT client_key FROM post")) {
            while (rows.next()) {
                ByteBuffer key = ByteBuffer.wrap(rows.getBytes(1));
                stored.add(new UUID(key.getLong(), key.getLong()));
            }
        }
        return stored;
    }

    private static ConditionFactory patiently() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions();
    }
}
