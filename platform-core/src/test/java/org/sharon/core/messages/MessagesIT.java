package org.sharon.core.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.audit.Audit;
import org.sharon.core.audit.AuditEntry;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.reports.ReportsModule;
import org.sharon.core.web.Visitor;

class MessagesIT {

    private static final String NO = "does not take message requests now.";

    private static final Ward ward =
            Ward.bringing(
                    Brought.with(List.of(), List.of()),
                    NONE,
                    new MessagesModule(),
                    new ReportsModule());

    private final Visitor wren = ward.member("shed-key");
    private final Visitor otter = ward.member("shed-key");
    private final Caller asker = new Caller(ward, wren);
    private final Caller asked = new Caller(ward, otter);
    private String request = "";

    @AfterAll
    static void close() {
        ward.close();
    }

    @BeforeEach
    void otterHasSaidSomething() {
        request = requestAbout(otter);
    }

    @Test
    void nobodyIsAskedWhoHasNotSaidThatTheyMayBe() throws Exception {
        assertThat(asker.read(request)).contains(NO);
        HttpResponse<String> no = asker.post(request, "text", "Hello to nobody");
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.body()).contains(NO, "Hello to nobody");
        assertThat(asked.read("/messages")).contains("You have no messages.");

        welcome();

        assertThat(asker.read(request)).doesNotContain(NO).contains("is asked first");
    }

    @Test
    void twoWriteToEachOtherOnceTheSecondHasSaidYes() throws Exception {
        String talk = askWelcome("Hello, I liked what you said about the shed.");
        assertThat(asker.read("/messages")).contains("You asked. Wait for an answer.");
        assertThat(asked.read("/messages")).contains(wren.nickname(), "would like to write", "New");
        assertThat(told(otter, "message-request", talk)).isOne();
        assertThat(asker.post(talk, "text", "And another").body())
                .contains("Wait for an answer.", "And another");
        assertThat(asked.post(talk, "text", "Hm").body()).contains("Say yes first.");

        asked.post(talk + "/yes");
        asked.post(talk, "text", "Thank you. I am glad.");

        assertThat(asker.read("/messages")).contains(otter.nickname(), ">New<");
        assertThat(asker.read(talk)).contains("Thank you. I am glad.");
        assertThat(asker.read("/messages")).doesNotContain(">New<");
        assertThat(told(wren, "request-answer", talk)).isOne();
        assertThat(told(wren, "message", talk)).isOne();
    }

    @Test
    void aNoAndABlockSoundTheSameToWhoeverAsked() throws Exception {
        String first = askWelcome("Hello there");
        asked.post(first + "/no");
        String afterNo = standing(asker.read(first));

        Visitor robin = ward.member("shed-key");
        Caller other = new Caller(ward, robin);
        String second = place(other.post(request, "text", "Hello there"));
        asked.post(second + "/no", "block", "yes");

        assertThat(standing(other.read(second))).isEqualTo(afterNo).contains("would rather not");
        for (Caller each : List.of(asker, other)) {
            assertThat(each.read(request)).doesNotContain("<textarea");
            assertThat(each.post(request, "text", "Please").statusCode()).isEqualTo(422);
        }
        assertThat(asked.read("/messages")).contains("You blocked them.").doesNotContain("said no");
        run("UPDATE message_thread SET decided_at = decided_at - INTERVAL 31 DAY");
        assertThat(asker.read(request)).contains("<textarea");
        assertThat(other.read(request)).doesNotContain("<textarea");
        assertThat(place(asker.post(request, "text", "Hello again"))).isEqualTo(first);
        assertThat(asked.read(first)).contains("Hello there", "Hello again");
    }

    @Test
    void eitherEndsItWithoutAReasonAndMayBeginAgain() throws Exception {
        String talk = open();
        asked.post(talk + "/end");

        assertThat(asker.read(talk)).contains("This conversation has ended.", "Hello there");
        HttpResponse<String> late = asker.post(talk, "text", "Are you there?");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Are you there?");
        assertThat(asker.post(talk + "/again").statusCode()).isEqualTo(303);
        assertThat(asker.read(talk)).contains("This conversation has ended.");

        asked.post(talk + "/again");
        assertThat(asker.post(talk, "text", "Are you there?").statusCode()).isEqualTo(303);
    }

    @Test
    void itIsClosedWhileTheTwoShareNoRoomAndIsThereAgainAfterwards() throws Exception {
        String talk = open();
        run("UPDATE account_key SET key_id = 'pond-key' WHERE account = " + otter.account());

        assertThat(asker.read(talk)).contains("You cannot write here just now.", "Hello there");
        assertThat(asker.post(talk, "text", "Hello?").statusCode()).isEqualTo(422);

        run("UPDATE account_key SET key_id = 'shed-key' WHERE account = " + otter.account());
        assertThat(asker.post(talk, "text", "Hello?").statusCode()).isEqualTo(303);
    }

    @Test
    void aBlockAnywhereInTheBuildingClosesItAndSoundsLikeEverythingElse() throws Exception {
        String talk = open();
        run(
                "INSERT INTO member_block (account, blocked, created_at) VALUES (%d, %d, UTC_TIMESTAMP(3))"
                        .formatted(otter.account(), wren.account()));

        assertThat(asker.read(talk)).contains("You cannot write here just now.", "Hello there");
        assertThat(asker.post(talk, "text", "Hello?").statusCode()).isEqualTo(422);

        run("DELETE FROM member_block");
        assertThat(asker.post(talk, "text", "Hello?").statusCode()).isEqualTo(303);
    }

    @Test
    void isKeptAndNotFoundWhileTheFeatureIsOff() throws Exception {
        String talk = open();
        run(
                "INSERT INTO feature_switch (trust, service, feature, is_on, changed_by, changed_at)"
                        + " VALUES (1, 'garden', 'MESSAGES', FALSE, 1, UTC_TIMESTAMP(3))");
        try {
            Visitor wrenAgain = wren;
            waitUntil(() -> new Caller(ward, wrenAgain).open(talk).statusCode() == 404);
            assertThat(asker.open("/messages").statusCode()).isEqualTo(404);
            assertThat(asker.post(talk, "text", "Hello?").statusCode()).isEqualTo(404);
            assertThat(asker.open(request).statusCode()).isEqualTo(404);
        } finally {
            run("DELETE FROM feature_switch");
        }
        waitUntil(() -> asker.open(talk).statusCode() == 200);
        assertThat(asker.read(talk)).contains("Hello there");
    }

    @Test
    void aRequestThatARuleHoldsReachesNobodyUntilAPersonShowsIt() throws Exception {
        welcome();

        String held = asker.post(request, "text", "Have some nettle").body();

        assertThat(held).contains("A person will read this first");
        assertThat(asked.read("/messages")).contains("You have no messages.");
        assertThat(asker.read("/messages")).contains("You asked.");
        long review = ward.newest("review");
        Caller staff = new Caller(ward, ward.clinician());
        assertThat(staff.read("/staff/reviews/" + review)).contains("Have some");
        assertThat(new Caller(ward, ward.peer("shed-key")).open("/staff/reviews/" + review))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(404);

        staff.post("/staff/reviews/" + review + "/approve");

        assertThat(asked.read("/messages")).contains("would like to write to you");
    }

    @Test
    void staffSeeTheMessageThatWorriesARuleAndNothingAroundIt() throws Exception {
        String talk = open();
        asker.post(talk, "text", "Nobody else shall read this");

        String shown = asker.post(talk, "text", "There was frost").body();

        long alert = ward.newest("alert");
        Caller staff = new Caller(ward, ward.clinician());
        String page = staff.read("/staff/alerts/" + alert);
        assertThat(page).contains("There was", "Members wrote to each other.");
        assertThat(page).doesNotContain("Nobody else shall read this", "Answer in the room as");
        assertThat(staff.post("/staff/alerts/" + alert + "/answer", "text", "Hello").statusCode())
                .isEqualTo(404);
        assertThat(shown).doesNotContain("There is a problem");
    }

    @Test
    void aReportShowsStaffWhatTheReporterChoseAndNoMore() throws Exception {
        String talk = open();
        asked.post(talk, "text", "The first unkind thing");
        asked.post(talk, "text", "Something about the weather");
        asked.post(talk, "text", "The second unkind thing");
        List<Long> said = posts(talk);
        String form = "/rooms/between-" + word(talk) + "/posts/" + said.get(3) + "/report";
        assertThat(asker.read(form)).contains("The first unkind thing", "Something about the");

        HttpResponse<String> receipt =
                asker.post(form, "reason", "unkind", "around", said.get(1).toString());

        assertThat(receipt.headers().firstValue("location").orElse("")).startsWith("/reports/");
        String review = "/staff/reviews/" + ward.newest("review");
        Caller staff = new Caller(ward, ward.clinician());
        assertThat(staff.read(review))
                .contains("The first unkind thing", "The second unkind thing")
                .doesNotContain("Something about the weather", "Hello there");
        assertThat(new Caller(ward, ward.clinicianOfOtherService()).open(review).statusCode())
                .isEqualTo(404);
        assertThat(asked.read(talk)).doesNotContain("read more of this conversation");
    }

    @Test
    void staffReadMoreWithAReasonThatIsKeptAndBothSeeIt() throws Exception {
        String talk = open();
        asked.post(talk, "text", "An unkind thing");
        long post = posts(talk).get(1);
        String more = "/staff/messages/" + post;
        Visitor rowan = ward.clinician();
        Caller staff = new Caller(ward, rowan);
        assertThat(staff.open(more).statusCode()).as("nothing is reported").isEqualTo(404);
        asker.post(
                "/rooms/between-" + word(talk) + "/posts/" + post + "/report", "reason", "unkind");
        assertThat(staff.read(more)).contains("An unkind thing").doesNotContain("Hello there");
        assertThat(staff.post(more, "text", "because").statusCode()).isEqualTo(422);
        for (Visitor other :
                List.of(
                        ward.clinicianOfOtherService(),
                        ward.clinicianOfOtherTrust(),
                        ward.peer("shed-key"),
                        ward.administrator())) {
            assertThat(new Caller(ward, other).open(more).statusCode()).isEqualTo(404);
            assertThat(new Caller(ward, other).post(more, "text", "I want to see it").statusCode())
                    .isEqualTo(404);
        }

        staff.post(more, "text", "I need to know what came before it.");

        assertThat(staff.read(more)).contains("Hello there");
        for (Caller each : List.of(asker, asked)) {
            assertThat(each.read(talk)).contains("read more of this conversation on");
        }
        assertThat(ward.get(Audit.class).listAbout(1, "post:" + post, "messages-opened"))
                .extracting(AuditEntry::reason)
                .containsExactly("I need to know what came before it.");
    }

    @Test
    void forEverybodyElseThereIsNoSuchConversation() throws Exception {
        String talk = open();
        String nowhere = "/messages/" + "0".repeat(24);
        String slug = "/rooms/between-" + talk.substring("/messages/".length());
        for (Visitor stranger :
                List.of(
                        ward.member("shed-key"),
                        ward.peer("shed-key"),
                        ward.memberOfOtherTrust("shed-key"),
                        ward.clinician(),
                        ward.clinicianOfOtherTrust(),
                        ward.clinicianOfOtherService(),
                        ward.lead(),
                        ward.administrator())) {
            Caller caller = new Caller(ward, stranger);
            assertThat(caller.open(talk).statusCode()).isEqualTo(404);
            assertThat(caller.read(talk)).isEqualTo(caller.read(nowhere));
            for (String way : List.of("", "/yes", "/no", "/end", "/again")) {
                assertThat(caller.post(talk + way, "text", "Hello").statusCode()).isEqualTo(404);
            }
            assertThat(caller.open(slug).statusCode()).isEqualTo(404);
            assertThat(caller.post(slug + "/say", "text", "Hello").statusCode()).isEqualTo(404);
        }
        assertThat(new Caller(ward, ward.member("pond-key")).open(request).statusCode())
                .isEqualTo(404);
        assertThat(asked.open(request).statusCode()).as("one's own post").isEqualTo(404);
    }

    @Test
    void aFirstMessageIsShortAndKeepsItsWords() throws Exception {
        welcome();
        String words = "w".repeat(501);

        HttpResponse<String> answer = asker.post(request, "text", words);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("the most is 500", words);
        assertThat(asked.read("/messages")).contains("You have no messages.");
    }

    private static String word(String talk) {
        return talk.substring("/messages/".length());
    }

    private static List<Long> posts(String talk) {
        return ward.database()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT p.id FROM post p JOIN room r ON r.id = p.room"
                                                        + " WHERE r.slug = :slug ORDER BY p.seq")
                                        .bind("slug", "between-" + word(talk))
                                        .mapTo(Long.class)
                                        .list());
    }

    private String requestAbout(Visitor author) {
        long post = ward.says(author, "shed", "Something about the shed").post().id();
        return "/rooms/shed/posts/" + post + "/message";
    }

    private void welcome() throws Exception {
        asked.post("/messages/choice", "welcomes", "yes");
    }

    private String askWelcome(String words) throws Exception {
        welcome();
        return place(asker.post(request, "key", UUID.randomUUID().toString(), "text", words));
    }

    private String open() throws Exception {
        String talk = askWelcome("Hello there");
        asked.post(talk + "/yes");
        return talk;
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("[#?].*", "");
    }

    private static String standing(String page) {
        return page.replaceFirst("(?s).*<p class=\"card card--accent\">", "")
                .replaceFirst("(?s)</p>.*", "");
    }

    private static long told(Visitor visitor, String kind, String address) {
        return ward.count(
                "SELECT COUNT(*) FROM notice WHERE account = "
                        + visitor.account()
                        + " AND kind = '"
                        + kind
                        + "' AND address = '"
                        + address
                        + "'");
    }

    private static void run(String sql) {
        ward.database().write(handle -> handle.execute(sql));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void waitUntil(Condition condition) throws Exception {
        long until = System.nanoTime() + 10_000_000_000L;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
