package org.sharon.core.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.audit.Audit;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;

class AskIT {

    private static final Ward ward =
            Ward.bringing(Brought.with(List.of(), List.of()), NONE, new AskModule());

    private final Visitor wren = ward.member("shed-key");
    private final Visitor rowan = ward.clinician();
    private final Caller member = new Caller(ward, wren);
    private final Caller staff = new Caller(ward, rowan);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void saysBeforeAnybodyWritesWhenTheTeamReadsAndWhatCannotWait() throws Exception {
        String page = member.read("/ask/new/garden");

        assertThat(page)
                .contains("Monday: 9am to 5pm", "You will have an answer by Monday", "call 999");
    }

    @Test
    void aQuestionIsAnsweredByTheTeamAndTheMemberIsTold() throws Exception {
        String address = ask("Can I bring my sister?");
        assertThat(member.read(address)).contains("Can I bring my sister?", "by Monday");
        assertThat(staff.read("/staff/questions")).contains(wren.nickname(), "Answer by Monday");

        staff.post(staffPage(address) + "/claim");
        assertThat(member.read(address)).contains("Somebody from the team is reading it.");
        staff.post(staffPage(address) + "/answer", "text", "Yes, she is welcome.");

        assertThat(member.read(address)).contains("Yes, she is welcome.", "The team answered on");
        assertThat(member.read(address)).doesNotContain(rowan.nickname());
        assertThat(member.read("/ask")).contains("The team answered on");
        assertThat(told(wren, address)).isOne();
        long room = room(address);
        assertThat(
                        ward.get(Audit.class)
                                .listAbout(Ward.TRUST, "question:" + room, "question-answered"))
                .hasSize(1);
        assertThat(waiting()).doesNotContain(address);
    }

    @Test
    void aClosedQuestionIsOpenAgainWhenItsMemberWrites() throws Exception {
        String address = ask("Is there a garden?");
        staff.post(staffPage(address) + "/close");
        assertThat(member.read(address)).contains("The team has closed this.");

        member.post(address, "text", "And a bench?");

        assertThat(member.read(address)).contains("You will have an answer by");
        assertThat(waiting()).contains(address);
    }

    @Test
    void wordsThatARuleWouldHoldReachTheTeamAtOnceAndNothingIsHeld() throws Exception {
        String address = ask("Is nettle tea fine?");

        assertThat(staff.read(staffPage(address))).contains("Is nettle tea fine?");
        assertThat(ward.count("SELECT COUNT(*) FROM review WHERE room = " + room(address)))
                .isZero();
    }

    @Test
    void dangerIsAnAlertAtOnceAndItsAuthorIsShownHelp() throws Exception {
        String key = UUID.randomUUID().toString();

        String shown =
                member.post("/ask/new/garden", "key", key, "text", "There is lightning").body();

        assertThat(shown).contains("Are you safe right now?", "call 999", "There is lightning");
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM alert l JOIN room r ON r.id = l.room WHERE"
                                        + " l.level = 'red' AND r.kind = 'question' AND l.author = "
                                        + wren.account()))
                .isOne();
        assertThat(ward.count("SELECT COUNT(*) FROM post WHERE state = 'held'")).isZero();
    }

    @Test
    void theSameFormSentTwiceAsksOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = place(member.post("/ask/new/garden", "key", key, "text", "Twice?"));

        assertThat(place(member.post("/ask/new/garden", "key", key, "text", "Twice?")))
                .isEqualTo(first);
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM post WHERE text = 'Twice?' AND author = "
                                        + wren.account()))
                .isOne();
    }

    @Test
    void whatCannotBeSentStaysInTheBox() throws Exception {
        var answer = member.post("/ask/new/garden", "text", "x".repeat(4_001));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is too long", "x".repeat(4_001));
        assertThat(member.post("/ask/new/garden", "text", " ").statusCode()).isEqualTo(422);
    }

    @Test
    void aLateAnswerIsMarkedAndTheMemberIsToldSo() throws Exception {
        String address = ask("Is anybody there?");
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE question SET due_at = '2026-01-01' WHERE room = ?",
                                        room(address)));

        assertThat(staff.read("/staff/questions")).contains("Was due Thursday 1 January", ">Late<");
        assertThat(member.read(address)).contains("Our answer is late, and we are sorry.");
    }

    @Test
    void forEverybodyElseThereIsNoSuchQuestion() throws Exception {
        String address = ask("Only for the team");
        String nowhere = "/ask/" + "0".repeat(24);
        for (Visitor other :
                List.of(
                        ward.member("shed-key"),
                        ward.peer("shed-key"),
                        ward.memberOfOtherTrust("shed-key"),
                        ward.clinicianOfOtherTrust(),
                        ward.clinicianOfOtherService(),
                        ward.administrator())) {
            Caller caller = new Caller(ward, other);
            assertThat(caller.open(address).statusCode()).isEqualTo(404);
            assertThat(caller.read(address)).isEqualTo(caller.read(nowhere));
            assertThat(caller.post(address, "text", "Hello").statusCode()).isEqualTo(404);
            assertThat(caller.open(staffPage(address)).statusCode()).isEqualTo(404);
            assertThat(caller.post(staffPage(address) + "/answer", "text", "No").statusCode())
                    .isEqualTo(404);
            assertThat(caller.open(roomPage(address)).statusCode()).isEqualTo(404);
            assertThat(caller.read("/staff/questions")).doesNotContain(wren.nickname());
        }
        assertThat(new Caller(ward, ward.member()).open("/ask").statusCode()).isEqualTo(404);
        assertThat(new Caller(ward, ward.member()).open("/ask/new/garden").statusCode())
                .isEqualTo(404);
    }

    private String ask(String text) throws Exception {
        String place =
                place(
                        member.post(
                                "/ask/new/garden",
                                "key",
                                UUID.randomUUID().toString(),
                                "text",
                                text));
        return place.replaceFirst("\\?.*", "");
    }

    private static String place(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static String staffPage(String address) {
        return address.replace("/ask/", "/staff/questions/");
    }

    private String waiting() throws Exception {
        return staff.read("/staff/questions")
                .replaceFirst("(?s).*Waiting for an answer", "")
                .replaceFirst("(?s)Answered and closed.*", "")
                .replace("/staff/questions/", "/ask/");
    }

    private static long room(String address) {
        return ward.count(
                "SELECT id FROM room WHERE slug = 'question-"
                        + address.substring("/ask/".length())
                        + "'");
    }

    private static String roomPage(String address) {
        return "/rooms/question-" + address.substring("/ask/".length());
    }

    private static long told(Visitor visitor, String address) {
        return ward.count(
                "SELECT COUNT(*) FROM notice WHERE account = "
                        + visitor.account()
                        + " AND kind = 'team-answer' AND address = '"
                        + address
                        + "'");
    }
}
