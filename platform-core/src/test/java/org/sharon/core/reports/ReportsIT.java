package org.sharon.core.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.SeenPosts;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

class ReportsIT {

    private static final Ward ward =
            Ward.bringing(Brought.with(List.of(), List.of()), NONE, new ReportsModule());

    private final Reports reports = ward.get(Reports.class);
    private final Posts posts = ward.get(Posts.class);
    private final Visitor author = ward.member("shed-key");

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void aReportIsReadByStaffAndTheReporterReadsWhatCameOfIt() throws Exception {
        Post post = says("sour grapes");
        Visitor wren = ward.member("shed-key");
        Caller browser = new Caller(ward, wren);
        String form = "/rooms/shed/posts/" + post.id() + "/report";

        assertThat(browser.read(form)).contains("sour grapes", "I am worried about this person");
        HttpResponse<String> sent =
                browser.post(form, "reason", "unkind", "note", "It is about me.");

        assertThat(sent.statusCode()).isEqualTo(303);
        String receipt = sent.headers().firstValue("Location").orElseThrow();
        assertThat(browser.read(receipt))
                .contains("Thank you. We have your report", "within 4 hours");
        assertThat(find(post).isPosted()).isTrue();

        Caller clinician = new Caller(ward, ward.clinician());
        String review = "/staff/reviews/" + ward.newest("review");
        assertThat(clinician.read("/staff")).contains("Reported", "It is about me.");
        assertThat(clinician.read(review))
                .contains("Reported post by", "A member says it is unkind.", "Read and safe");
        clinician.post(review + "/refuse", "text", "Please be kind.");

        assertThat(find(post).state()).isEqualTo(Post.State.REFUSED);
        assertThat(browser.read(receipt)).contains("We took the post down.");
        assertThat(browser.read("/reports")).contains("A person has read it", "The shed");
        assertThat(browser.read("/notices")).contains("Your report was looked at");
        assertThat(new Caller(ward, author).read("/decisions")).contains("Please be kind.");
    }

    @Test
    void theSameReportTwiceIsTheSameReceipt() {
        Post post = says("twice");
        Visitor wren = ward.member("shed-key");

        long first = file(wren, post, Concern.UNKIND).id();

        assertThat(file(wren, post, Concern.OTHER).id()).isEqualTo(first);
        assertThat(file(wren, post, Concern.WORRIED).id()).isNotEqualTo(first);
        assertThat(reviewsOf(post)).isOne();
    }

    @Test
    void beingWorriedAboutAPersonIsAnAlertForCliniciansAndHelpForTheReporter() throws Exception {
        Post post = says("everything is grey");
        Caller browser = new Caller(ward, ward.member("shed-key"));

        String receipt =
                browser.post("/rooms/shed/posts/" + post.id() + "/report", "reason", "worried")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        file(ward.member("shed-key"), post, Concern.WORRIED);

        assertThat(browser.read(receipt)).contains("We have told the care team", "999");
        assertThat(ward.count("SELECT COUNT(*) FROM alert WHERE post = " + post.id())).isOne();
        assertThat(reviewsOf(post)).isZero();
        Caller clinician = new Caller(ward, ward.clinician());
        String alert = "/staff/alerts/" + ward.newest("alert");
        assertThat(clinician.read(alert)).contains("A member is worried about this person.");
        clinician.post(alert + "/close", "outcome", "spoken");
        assertThat(browser.read(receipt)).contains("The care team has looked into it");
        assertThat(browser.read("/notices")).contains("Your report was looked at");
    }

    @Test
    void threeDifferentPeopleHideAPostUntilSomebodyHasReadIt() throws Exception {
        Post post = says("three");
        file(ward.member("shed-key"), post, Concern.UNKIND);
        file(ward.member("shed-key"), post, Concern.UPSETTING);
        file(ward.member("shed-key"), post, Concern.UNSAFE);
        assertThat(find(post).isPosted()).as("one was upset, which accuses nobody").isTrue();

        file(ward.peer("shed-key"), post, Concern.TELLS);

        assertThat(find(post).state()).isEqualTo(Post.State.HELD);
        assertThat(reviewsOf(post)).isOne();

        posts.edit(ward.room("shed"), author, find(post), "three, and changed", false);
        assertThat(find(post).state())
                .as("changing it does not show it")
                .isEqualTo(Post.State.HELD);

        Caller clinician = new Caller(ward, ward.clinician());
        String review = "/staff/reviews/" + ward.newest("review");
        assertThat(clinician.read(review)).contains("three, and changed", "show it again");
        clinician.post(review + "/approve");
        assertThat(find(post).isPosted()).isTrue();
    }

    @Test
    void whatSomebodyFoundSafeIsNotAskedAboutAgainUntilItChanges() throws Exception {
        Post post = says("roses");
        file(ward.member("shed-key"), post, Concern.UNKIND);
        new Caller(ward, ward.clinician())
                .post("/staff/reviews/" + ward.newest("review") + "/approve");
        assertThat(new Caller(ward, author).read("/notices")).doesNotContain("looked at something");

        Visitor late = ward.member("shed-key");
        long receipt = file(late, post, Concern.UNKIND).id();

        assertThat(reports.find(late, receipt).outcome()).isEqualTo(Outcome.STAYS);
        assertThat(openReviewsOf(post)).isZero();

        posts.edit(ward.room("shed"), author, find(post), "thistles", false);
        file(late, find(post), Concern.UNKIND);
        assertThat(openReviewsOf(post)).isOne();
    }

    @Test
    void aChangedPostStillWaitsForAPerson() {
        Post post = says("weeds");
        file(ward.member("shed-key"), post, Concern.UNKIND);

        posts.edit(ward.room("shed"), author, find(post), "weeds, said kindly", false);
        assertThat(openReviewsOf(post)).isOne();
        assertThat(find(post).isPosted()).isTrue();

        posts.edit(ward.room("shed"), author, find(post), "a nettle", false);
        assertThat(openReviewsOf(post)).as("held by a rule now, in the same review").isOne();
        assertThat(find(post).state()).isEqualTo(Post.State.HELD);
    }

    @Test
    void whoeverWasOftenWrongHidesNothingAndIsStillHeard() throws Exception {
        Visitor often = ward.member("shed-key");
        Caller clinician = new Caller(ward, ward.clinician());
        for (String text : List.of("one", "two", "four")) {
            file(often, says(text), Concern.UNKIND);
            clinician.post("/staff/reviews/" + ward.newest("review") + "/approve");
        }
        Post post = says("five");
        file(often, post, Concern.UNKIND);
        file(ward.member("shed-key"), post, Concern.UNKIND);
        file(ward.member("shed-key"), post, Concern.UNKIND);
        assertThat(find(post).isPosted()).isTrue();
        assertThat(openReviewsOf(post)).isOne();

        file(ward.member("shed-key"), post, Concern.UNKIND);
        assertThat(find(post).state()).isEqualTo(Post.State.HELD);
    }

    @Test
    void aPostByTheTeamIsNeverHiddenByReports() {
        UUID key = UUID.randomUUID();
        NewPost words =
                NewPost.live(ward.room("shed"), ward.clinician(), key, "We are here.", false);
        Post post = ((Said.Stored) posts.sayAndWait(words.byTeam())).post();
        for (int i = 0; i < 3; i++) {
            file(ward.member("shed-key"), post, Concern.UNKIND);
        }

        assertThat(find(post).isPosted()).isTrue();
        assertThat(openReviewsOf(post)).isOne();
    }

    @Test
    void aReportersOwnWordsAreReadByTheRules() throws Exception {
        Post post = says("a long night");
        Visitor wren = ward.member("shed-key");

        HttpResponse<String> answer =
                new Caller(ward, wren)
                        .post(
                                "/rooms/shed/posts/" + post.id() + "/report",
                                "reason",
                                "upsetting",
                                "note",
                                "lightning struck me too");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Are you safe right now?", "116 123");
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM alert WHERE level = 'red' AND author = "
                                        + wren.account()))
                .isOne();
    }

    @Test
    void nobodyDecidesAboutWhatTheyReported() throws Exception {
        Post post = says("pears");
        Visitor hopeful = ward.peer("shed-key");
        Caller peer = new Caller(ward, hopeful);
        file(ward.member("shed-key"), post, Concern.UNKIND);
        file(hopeful, post, Concern.UNKIND);
        String review = "/staff/reviews/" + ward.newest("review");

        assertThat(peer.read(review))
                .contains("You reported this, so another person decides about it.")
                .doesNotContain("Read and safe", "Take this", "Send back");
        for (String way : List.of("claim", "approve", "return", "refuse")) {
            HttpResponse<String> answer = peer.post(review + "/" + way, "text", "Be kind.");
            assertThat(answer.statusCode()).as(way).isEqualTo(409);
            assertThat(answer.body()).contains("another person decides about it");
        }
        String remove = "/staff/posts/" + post.id() + "/remove";
        assertThat(peer.post(remove, "text", "Be kind.").statusCode()).isEqualTo(409);
        assertThat(openReviewsOf(post)).isOne();
        assertThat(find(post).isPosted()).isTrue();

        Caller other = new Caller(ward, ward.peer("shed-key"));
        assertThat(other.post(review + "/approve").statusCode()).isEqualTo(303);
        assertThat(openReviewsOf(post)).isZero();
        assertThat(peer.post(remove, "text", "Be kind.").statusCode())
                .as("a report that was decided is no reason any more")
                .isEqualTo(303);
    }

    @Test
    void aPeerModeratorDoesNotKnowOfReportsAboutThemselves() throws Exception {
        Visitor hopeful = ward.peer("shed-key");
        Caller peer = new Caller(ward, hopeful);
        Post post = ward.says(hopeful, "shed", "plums").post();
        String remove = "/staff/posts/" + post.id() + "/remove";
        int before = peer.post(remove, "text", "Mine.").statusCode();
        file(ward.member("shed-key"), post, Concern.UNKIND);
        String review = "/staff/reviews/" + ward.newest("review");

        assertThat(peer.read("/staff")).doesNotContain("plums");
        assertThat(peer.open(review).statusCode()).isEqualTo(404);
        assertThat(peer.post(review + "/approve").statusCode()).isEqualTo(404);
        assertThat(peer.post(remove, "text", "Mine.").statusCode()).isEqualTo(before);
        assertThat(before).isEqualTo(404);
        assertThat(openReviewsOf(post)).isOne();
        assertThat(find(post).isPosted()).isTrue();
    }

    @Test
    void aClinicianDoesNotDecideAboutTheirOwnWordsAsTheTeam() throws Exception {
        Visitor rowan = ward.clinician();
        Caller writer = new Caller(ward, rowan);
        UUID key = UUID.randomUUID();
        NewPost words = NewPost.live(ward.room("shed"), rowan, key, "We are closed.", false);
        Post post = ((Said.Stored) posts.sayAndWait(words.byTeam())).post();
        file(ward.member("shed-key"), post, Concern.UNKIND);
        file(ward.member("shed-key"), post, Concern.WORRIED);
        String review = "/staff/reviews/" + ward.newest("review");
        String alert = "/staff/alerts/" + ward.newest("alert");

        assertThat(writer.read(review))
                .contains("You wrote this, so another person decides about it.")
                .doesNotContain("Read and safe");
        assertThat(writer.post(review + "/approve").statusCode()).isEqualTo(409);
        assertThat(
                        writer.post(
                                        "/staff/posts/" + post.id() + "/remove",
                                        "text",
                                        "It was wrong.")
                                .statusCode())
                .isEqualTo(409);
        assertThat(writer.read(alert))
                .contains("another person closes this alert")
                .doesNotContain("What happened?");
        assertThat(writer.post(alert + "/close", "outcome", "spoken").statusCode()).isEqualTo(409);

        Caller hazel = new Caller(ward, ward.clinician());
        assertThat(hazel.post(review + "/approve").statusCode()).isEqualTo(303);
        assertThat(hazel.post(alert + "/close", "outcome", "spoken").statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyReportsTheirOwnPostOrOneTheyDoNotSee() throws Exception {
        Post post = says("mine");
        String form = "/rooms/shed/posts/" + post.id() + "/report";
        for (Visitor each :
                List.of(
                        author,
                        ward.member("pond-key"),
                        ward.memberOfOtherTrust("shed-key"),
                        ward.clinician())) {
            Caller browser = new Caller(ward, each);
            assertThat(browser.open(form).statusCode()).isEqualTo(404);
            assertThat(browser.post(form, "reason", "unkind").statusCode()).isEqualTo(404);
        }
        Visitor wren = ward.member("shed-key");
        long receipt = file(wren, post, Concern.UNKIND).id();
        assertThat(new Caller(ward, author).open("/reports/" + receipt).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> reports.find(author, receipt))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aFormThatCannotBeTakenKeepsWhatWasTyped() throws Exception {
        Post post = says("form");
        Caller browser = new Caller(ward, ward.member("shed-key"));
        String form = "/rooms/shed/posts/" + post.id() + "/report";

        HttpResponse<String> none = browser.post(form, "note", "Please look.");
        HttpResponse<String> tooLong =
                browser.post(form, "reason", "other", "note", "x".repeat(501));

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Choose what is wrong.", "Please look.");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("It has 501 characters", "x".repeat(501));
        assertThat(openReviewsOf(post)).isZero();
    }

    private Post says(String text) {
        return ward.says(author, "shed", text).post();
    }

    private Reports.Receipt file(Visitor by, Post post, Concern concern) {
        Seen seen = ward.get(SeenPosts.class).find(by, "shed", post.id());
        return reports.file(by, seen, concern, "", List.of());
    }

    private Post find(Post post) {
        return posts.find(post.id()).orElseThrow();
    }

    private static long reviewsOf(Post post) {
        return ward.count("SELECT COUNT(*) FROM review WHERE post = " + post.id());
    }

    private static long openReviewsOf(Post post) {
        return ward.count(
                "SELECT COUNT(*) FROM review WHERE decision IS NULL AND post = " + post.id());
    }
}
