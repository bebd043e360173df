package org.sharon.core.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.Question;
import org.sharon.api.content.TrainingModule;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.CaseItem;
import org.sharon.core.moderation.Reviews;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.web.Visitor;

class TrainingIT {

    private static final String LIST = "/staff/training";
    private static final String PAGE = LIST + "/garden/tools";

    private static final TrainingModule TOOLS =
            new TrainingModule(
                    "tools",
                    "Tools",
                    "training/tools.html",
                    List.of(
                            new Question.Choice("spade", "Spade up?", List.of("Yes", "No")),
                            new Question.Choice("rake", "Rake down?", List.of("Yes", "No"))),
                    Map.of("spade", "No", "rake", "Yes"),
                    12);

    private static final Ward ward =
            Ward.bringing(
                    Brought.with(List.of(), List.of(TOOLS)),
                    PluginResources.of(
                            Map.of(
                                    "training/tools.html",
                                    "<h1>Tools</h1><p onclick=\"x()\">Lay them down.</p>"
                                            .getBytes(UTF_8))),
                    new TrainingsModule());

    private final Certificates certificates = ward.get(Certificates.class);
    private final Reviews reviews = ward.get(Reviews.class);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void theTextIsShownWithNothingInItThatActs() throws Exception {
        String page = new Caller(ward, ward.clinician()).open(PAGE).body();

        assertThat(page)
                .contains("<h2>Tools</h2><p>Lay them down.</p>", "You have no certificate yet.")
                .doesNotContain("x()");
    }

    @Test
    void aWrongAnswerIsNamedAndKeptAndCanBeChangedAtOnce() throws Exception {
        Visitor rowan = ward.clinician();
        Caller browser = new Caller(ward, rowan);

        HttpResponse<String> wrong =
                browser.post(PAGE, "question-spade", "No", "question-rake", "No");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("This answer is not right yet: “Rake down?”")
                .doesNotContain("This answer is not right yet: “Spade up?”");
        assertThat(certificates.of(rowan.account())).isEmpty();
        assertThat(tries(rowan)).isEqualTo(1);

        assertThat(pass(browser).statusCode()).isEqualTo(303);

        assertThat(browser.open(PAGE).body()).contains("Earned on", "Counts until");
        assertThat(certificates.of(rowan.account()))
                .singleElement()
                .satisfies(it -> assertThat(it.endsOn()).isEqualTo(it.earnedOn().plusMonths(12)));
        assertThat(tries(rowan)).isEqualTo(2);
    }

    @Test
    void aQuestionThatWasLeftOutIsAskedForAndIsNoTry() throws Exception {
        Visitor rowan = ward.clinician();

        HttpResponse<String> answer = new Caller(ward, rowan).post(PAGE, "question-spade", "No");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose an answer to “Rake down?”");
        assertThat(tries(rowan)).isZero();
    }

    @Test
    void isThereForTheStaffOfTheServiceOnly() throws Exception {
        for (Visitor staff : List.of(ward.clinician(), ward.lead(), ward.peer("shed-key"))) {
            assertThat(new Caller(ward, staff).open(PAGE).statusCode()).isEqualTo(200);
        }
        for (Visitor other :
                List.of(ward.clinicianOfOtherService(), ward.peer(), ward.member("shed-key"))) {
            Caller browser = new Caller(ward, other);
            assertThat(browser.open(PAGE).statusCode()).isEqualTo(404);
            assertThat(browser.open(PAGE).body()).isEqualTo(browser.open(PAGE + "s").body());
            assertThat(pass(browser).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPeerModeratorReviewsOnceEveryAnswerIsRight() throws Exception {
        ward.says(ward.member("shed-key"), "shed", "a nettle");
        long review = ward.newest("review");
        Visitor peer = ward.peer("shed-key");
        Caller browser = new Caller(ward, peer);

        assertThat(reviews.listOpen(peer, 200)).isEmpty();
        assertThat(browser.open("/staff").body())
                .contains("Training comes first.", LIST)
                .doesNotContain("nettle");
        HttpResponse<String> held = browser.open("/staff/reviews/" + review);
        assertThat(held.statusCode()).isEqualTo(403);
        assertThat(held.body()).contains("Training comes first", LIST).doesNotContain("nettle");
        assertThat(browser.post("/staff/reviews/" + review + "/approve").statusCode())
                .isEqualTo(403);

        pass(browser);

        assertThat(reviews.listOpen(peer, 200)).extracting(CaseItem::id).contains(review);
        assertThat(browser.open("/staff").body()).doesNotContain("Training comes first.");
        assertThat(browser.post("/staff/reviews/" + review + "/approve").statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPeerModeratorTakesPostsDownOnceTrained() throws Exception {
        long post = ward.says(ward.member("shed-key"), "shed", "roses").post().id();
        Caller browser = new Caller(ward, ward.peer("shed-key"));
        String remove = "/staff/posts/" + post + "/remove";

        assertThat(browser.open(remove).statusCode()).isEqualTo(403);
        assertThat(browser.post(remove, "text", "Not here, please.").statusCode()).isEqualTo(403);

        pass(browser);

        assertThat(browser.open(remove).statusCode()).isEqualTo(200);
    }

    @Test
    void aCertificateThatHasEndedGatesAgain() throws Exception {
        Visitor peer = ward.peer("shed-key");
        pass(new Caller(ward, peer));
        assertThat(certificates.letReview(peer, "garden")).isTrue();

        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE training_try SET tried_on = tried_on - INTERVAL 1"
                                                + " YEAR, ends_on = CURRENT_DATE - INTERVAL 1 DAY WHERE"
                                                + " account = ?",
                                        peer.account()));
        certificates.forget(peer.account());

        assertThat(certificates.letReview(peer, "garden")).isFalse();
        assertThat(new Caller(ward, peer).open(LIST).body()).contains("Ended on");
    }

    @Test
    void trainingGatesNobodyElse() throws Exception {
        ward.says(ward.member("shed-key"), "shed", "a nettle for the clinician");
        long review = ward.newest("review");

        assertThat(reviews.listOpen(ward.clinician(), 200))
                .extracting(CaseItem::id)
                .contains(review);
        assertThat(reviews.listOpen(ward.lead(), 200)).extracting(CaseItem::id).contains(review);
    }

    @Test
    void aLeadSeesHowTheTeamStands() throws Exception {
        Visitor none = ward.clinician();
        Visitor soon = ward.clinician();
        Visitor good = ward.peer("pond-key");
        Visitor elsewhere = ward.clinicianOfOtherTrust();
        pass(new Caller(ward, soon));
        pass(new Caller(ward, good));
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE training_try SET ends_on = CURRENT_DATE + INTERVAL 20"
                                                + " DAY WHERE account = ?",
                                        soon.account()));
        Course course = ward.get(Courses.class).find(none, "garden", "tools").orElseThrow();

        TeamView team = ward.get(Courses.class).team(Ward.TRUST, course);

        assertThat(team.none()).contains(none.nickname()).doesNotContain(elsewhere.nickname());
        assertThat(team.soon()).extracting(TeamView.Holder::name).contains(soon.nickname());
        assertThat(team.good()).extracting(TeamView.Holder::name).contains(good.nickname());
        assertThat(new Caller(ward, ward.lead()).open(LIST).body())
                .contains("Your team: Tools", good.nickname());
        assertThat(new Caller(ward, none).open(LIST).body()).doesNotContain("Your team");
    }

    private static HttpResponse<String> pass(Caller browser) throws Exception {
        return browser.post(PAGE, "question-spade", "No", "question-rake", "Yes");
    }

    private static long tries(Visitor of) {
        return ward.count("SELECT COUNT(*) FROM training_try WHERE account = " + of.account());
    }
}
