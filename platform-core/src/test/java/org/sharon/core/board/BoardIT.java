package org.sharon.core.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.stages.Stage;
import org.sharon.core.stages.Stages;
import org.sharon.core.web.Visitor;

class BoardIT {

    private static final Ward ward = Ward.open();
    private static final String NEW = "/staff/notices/new";

    private final BoardDesk desk = ward.get(BoardDesk.class);
    private final Board board = ward.get(Board.class);
    private final Visitor rowan = ward.clinician();

    @AfterEach
    void anEmptyBoard() {
        run("UPDATE board_notice SET withdrawn_at = UTC_TIMESTAMP(3), withdrawn_by = written_by");
        board.forget(Ward.TRUST);
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void aNoticeForARoomIsFoundByWhoeverMayEnterItAndByNobodyElse() throws Exception {
        write(audience("shed", null), "The shed is painted");

        assertThat(titles(ward.member("shed-key"))).containsExactly("The shed is painted");
        assertThat(titles(ward.peer("shed-key"))).containsExactly("The shed is painted");
        assertThat(titles(ward.clinician())).containsExactly("The shed is painted");
        for (Visitor other :
                List.of(
                        ward.member("pond-key"),
                        ward.member(),
                        ward.memberOfOtherTrust("shed-key"),
                        ward.clinicianOfOtherService(),
                        ward.clinicianOfOtherTrust())) {
            assertThat(titles(other)).isEmpty();
            assertThat(new Caller(ward, other).read("/board")).doesNotContain("painted");
            assertThat(new Caller(ward, other).post("/board/" + newest() + "/read").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aNoticeForAStageIsFoundByThoseWhomStaffHavePutThereAndSaysNothingOfIt() throws Exception {
        Visitor waiting = ward.member("shed-key");
        Visitor discharged = ward.member("shed-key");
        Visitor nowhere = ward.member("shed-key");
        Stages stages = ward.get(Stages.class);
        stages.set(rowan, waiting.account(), "garden", Optional.of(Stage.WAITING));
        stages.set(rowan, discharged.account(), "garden", Optional.of(Stage.DISCHARGED));
        write(new Audience("garden", null, Stage.WAITING), "We have not forgotten you");

        assertThat(titles(waiting)).hasSize(1);
        assertThat(titles(discharged)).isEmpty();
        assertThat(titles(nowhere)).isEmpty();
        assertThat(new Caller(ward, waiting).read("/board"))
                .contains("We have not forgotten you")
                .doesNotContain("people who are waiting", "Who finds it");
        assertThat(new Caller(ward, rowan).read("/board")).contains("people who are waiting");

        stages.set(rowan, waiting.account(), "garden", Optional.empty());
        assertThat(titles(waiting)).isEmpty();
    }

    @Test
    void itStandsInTheRoomUntilThePersonSaysThatTheyHaveReadIt() throws Exception {
        Visitor wren = ward.member("shed-key");
        Caller browser = new Caller(ward, wren);
        write(audience("shed", null), "The shed is painted");
        assertThat(board.newIn(wren, ward.room("shed"))).hasSize(1);
        assertThat(board.newIn(wren, ward.room("beds"))).isEmpty();

        assertThat(browser.post("/board/" + newest() + "/read").statusCode()).isEqualTo(303);

        assertThat(board.newIn(wren, ward.room("shed"))).isEmpty();
        assertThat(browser.read("/board")).contains("The shed is painted");
        assertThat(board.shownTo(ward.member("shed-key")).get(0).unread())
                .as("of somebody else")
                .isTrue();
    }

    @Test
    void aCorrectionIsSeenIsNewAgainAndKeepsWhatWasSaid() throws Exception {
        Visitor wren = ward.member("shed-key");
        write(audience("shed", null), "We meet on Monday");
        long id = newest();
        board.markRead(wren, id);

        HttpResponse<String> saved =
                new Caller(ward, rowan)
                        .post(
                                "/staff/notices/" + id + "/correct",
                                "revision",
                                "1",
                                "title",
                                "We meet on Tuesday",
                                "text",
                                "See you there.");

        assertThat(saved.statusCode()).isEqualTo(303);
        Pinned seen = board.shownTo(wren).get(0);
        assertThat(seen.title()).isEqualTo("We meet on Tuesday");
        assertThat(seen.corrected()).isTrue();
        assertThat(seen.unread()).isTrue();
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM board_revision WHERE title = 'We meet on Monday'"
                                        + " AND notice = "
                                        + id))
                .isEqualTo(1);
    }

    @Test
    void whoeverCorrectsAfterAColleagueIsToldAndKeepsTheirWords() throws Exception {
        write(audience("shed", null), "We meet on Monday");
        long id = newest();
        desk.correct(rowan, id, 1, new NoticeForm.Words("We meet on Tuesday", "See you."));

        HttpResponse<String> late =
                new Caller(ward, ward.clinician())
                        .post(
                                "/staff/notices/" + id + "/correct",
                                "revision",
                                "1",
                                "title",
                                "We meet on Wednesday",
                                "text",
                                "See you.");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("A colleague has changed this notice", "Wednesday");
    }

    @Test
    void whatIsWithdrawnIsGone() throws Exception {
        Visitor wren = ward.member("shed-key");
        write(audience("shed", null), "We meet on Monday");

        new Caller(ward, rowan).post("/staff/notices/" + newest() + "/withdraw");

        assertThat(titles(wren)).isEmpty();
        assertThat(new Caller(ward, rowan).read("/staff/notices/" + newest()))
                .contains("Withdrawn")
                .doesNotContain("Save the correction");
    }

    @Test
    void aNoticeForLaterIsShownAndToldWhenItsTimeHasCome() throws Exception {
        Visitor wren = ward.member("shed-key");
        Visitor river = ward.member("pond-key");
        BoardTeller teller = ward.get(BoardTeller.class);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        desk.write(
                rowan,
                UUID.randomUUID(),
                new NoticeDraft(
                        audience("shed", null),
                        "Tomorrow",
                        "It is here.",
                        tomorrow,
                        tomorrow.plus(Duration.ofDays(7))));
        teller.tellWhatIsDue();
        assertThat(titles(wren)).isEmpty();
        assertThat(told(wren)).isZero();

        run("UPDATE board_notice SET shows_at = UTC_TIMESTAMP(3) WHERE id = " + newest());
        board.forget(Ward.TRUST);
        teller.tellWhatIsDue();
        teller.tellWhatIsDue();

        assertThat(titles(wren)).containsExactly("Tomorrow");
        assertThat(told(wren)).isEqualTo(1);
        assertThat(told(river)).isZero();
        new Caller(ward, wren).open("/board");
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM notice WHERE unread = 1 AND account = "
                                        + wren.account()))
                .as("what leads to a page that one looks at is read")
                .isZero();
    }

    @Test
    void whatHasEndedIsNotShown() {
        Visitor wren = ward.member("shed-key");
        write(audience("shed", null), "Only this week");
        run("UPDATE board_notice SET ends_at = UTC_TIMESTAMP(3) WHERE id = " + newest());
        board.forget(Ward.TRUST);

        assertThat(titles(wren)).isEmpty();
    }

    @Test
    void fewerThanFivePeopleAreNotCounted() {
        Audience few = new Audience("garden", null, Stage.TREATMENT);
        Stages stages = ward.get(Stages.class);
        List<Visitor> people =
                IntStream.range(0, 5)
                        .mapToObj(each -> ward.member("shed-key", "pond-key"))
                        .toList();
        people.subList(0, 4)
                .forEach(
                        each ->
                                stages.set(
                                        rowan,
                                        each.account(),
                                        "garden",
                                        Optional.of(Stage.TREATMENT)));
        assertThat(desk.reach(rowan, few)).isEqualTo("It reaches fewer than 5 people now.");

        stages.set(rowan, people.get(4).account(), "garden", Optional.of(Stage.TREATMENT));

        assertThat(desk.reach(rowan, few)).isEqualTo("It reaches 5 people now.");
    }

    @Test
    void isCheckedFirstAndWrittenOnce() throws Exception {
        Caller browser = new Caller(ward, rowan);
        long before = newest();
        String key = UUID.randomUUID().toString();
        String[] fields = {
            "where",
            "garden/shed",
            "stage",
            "",
            "title",
            "A calm week",
            "text",
            "We are here.\n\nAll week.",
            "when",
            "now",
            "days",
            "14",
            "hour",
            "9",
            "key",
            key
        };

        String check = browser.post(NEW, fields).body();

        assertThat(check).contains("Check the notice", "A calm week", "The room The shed");
        assertThat(newest()).isEqualTo(before);
        String[] sent = append(fields, "step", "write");
        assertThat(browser.post(NEW, sent).statusCode()).isEqualTo(303);
        assertThat(browser.post(NEW, sent).statusCode()).isEqualTo(303);
        assertThat(ward.count("SELECT COUNT(*) FROM board_notice WHERE title = 'A calm week'"))
                .isEqualTo(1);
        assertThat(board.shownTo(ward.member("shed-key")).get(0).paragraphs())
                .containsExactly("We are here.", "All week.");
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM audit WHERE action = 'board.written' AND actor = "
                                        + rowan.account()))
                .isPositive();
    }

    @Test
    void aFormWithMistakesKeepsWhatWasTyped() throws Exception {
        HttpResponse<String> answer =
                new Caller(ward, rowan)
                        .post(
                                NEW,
                                "where",
                                "garden/attic",
                                "title",
                                "Kept title",
                                "text",
                                "",
                                "when",
                                "later",
                                "day",
                                "31",
                                "month",
                                "2",
                                "year",
                                "2027",
                                "days",
                                "3",
                                "key",
                                "x");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Kept title",
                        "Choose who the notice is for.",
                        "Write the notice.",
                        "Write a real date and time to come",
                        "Choose how long to show it.");
    }

    @Test
    void nobodyElseLooksAfterTheBoardOfAService() throws Exception {
        write(audience("shed", null), "The shed is painted");
        String page = "/staff/notices/" + newest();
        for (Visitor other :
                List.of(
                        ward.member("shed-key"),
                        ward.peer("shed-key"),
                        ward.administrator(),
                        ward.clinicianOfOtherService(),
                        ward.clinicianOfOtherTrust())) {
            Caller caller = new Caller(ward, other);
            assertThat(caller.open(page).statusCode()).isEqualTo(404);
            assertThat(caller.post(page + "/withdraw").statusCode()).isEqualTo(404);
            assertThat(caller.read("/staff/notices")).doesNotContain("painted");
        }
        assertThat(new Caller(ward, ward.clinician()).open(page).statusCode()).isEqualTo(200);
    }

    private void write(Audience audience, String title) {
        Instant now = Instant.now().minusSeconds(1);
        desk.write(
                rowan,
                UUID.randomUUID(),
                new NoticeDraft(audience, title, "It is here.", now, now.plus(Duration.ofDays(7))));
    }

    private static Audience audience(String room, Stage stage) {
        return new Audience("garden", ward.room(room).id(), stage);
    }

    private List<String> titles(Visitor visitor) {
        return board.shownTo(visitor).stream().map(Pinned::title).toList();
    }

    private static long newest() {
        return ward.newest("board_notice");
    }

    private static long told(Visitor visitor) {
        return ward.count(
                "SELECT COUNT(*) FROM notice WHERE kind = 'board' AND account = "
                        + visitor.account());
    }

    private static void run(String sql) {
        ward.database().write(handle -> handle.execute(sql));
    }

    private static String[] append(String[] fields, String... more) {
        return java.util.stream.Stream.of(fields, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }
}
