package org.sharon.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.moderation.Decisions;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;

/** The staff's pages as a browser without a script uses them. */
class StaffPagesIT {

    private static final Ward ward = Ward.open();
    private static final HttpClient http = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void theDeskShowsAlertsAndHeldPostsWithTheirWordsMarked() throws Exception {
        ward.says(ward.member("shed-key"), "shed", "so much <b>frost</b>");
        ward.says(ward.member("shed-key"), "shed", "a nettle");

        String desk = get(ward.clinician(), "/staff").body();

        assertThat(desk)
                .contains("so much &lt;b&gt;")
                .contains("<mark>frost</mark>")
                .contains("G3: Names the word G3.")
                .contains("<mark>nettle</mark>")
                .contains("data-queue=\"alert\"")
                .contains("data-template=\"review\"");
    }

    @Test
    void twoHundredOpenItemsAreListedAndTheRestCounted() throws Exception {
        long post = ward.says(ward.member("pond-key"), "pond", "roses").post().id();
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO alert (trust, service, room, post, revision, author,"
                                                + " level, findings, created_at) SELECT p.trust, 'garden',"
                                                + " p.room, p.id, 1, p.author, 'amber', '[]',"
                                                + " UTC_TIMESTAMP(3) FROM post p JOIN seq_1_to_230 WHERE p.id"
                                                + " = ?",
                                        post));

        String desk = get(ward.clinician(), "/staff").body();

        assertThat(desk.split("<li class=\"item item--", -1)).hasSizeGreaterThan(200);
        assertThat(desk).contains("These are the 200 most urgent of 2");
        ward.database().write(handle -> handle.execute("DELETE FROM alert WHERE findings = '[]'"));
    }

    @Test
    void aPeerModeratorHasTheReviewPartAlone() throws Exception {
        ward.says(ward.member("shed-key"), "shed", "lightning strikes");
        ward.says(ward.member("shed-key"), "shed", "a nettle of ours");
        long alert = ward.newest("alert");
        long red = alertedReview();
        Visitor peer = ward.peer("shed-key");

        String desk = get(peer, "/staff").body();

        assertThat(desk).contains("Posts to review").contains("of ours");
        assertThat(desk).doesNotContain("lightning").doesNotContain("data-queue=\"alert\"");
        assertThat(get(peer, "/staff/alerts/" + alert).statusCode()).isEqualTo(404);
        assertThat(get(peer, "/staff/alerts/" + alert).body())
                .isEqualTo(get(peer, "/staff/alerts/" + alert + "000").body());
        assertThat(get(peer, "/staff/reviews/" + red).statusCode()).isEqualTo(404);
        assertThat(get(peer, "/staff/numbers").statusCode()).isEqualTo(404);
        assertThat(post(peer, "/staff/alerts/" + alert + "/acknowledge", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClinicianAcknowledgesAnswersAndClosesAnAlert() throws Exception {
        Visitor author = ward.member("shed-key");
        ward.says(author, "shed", "lightning");
        String alert = "/staff/alerts/" + ward.newest("alert");
        Visitor clinician = ward.clinician();

        String page = get(clinician, alert).body();
        assertThat(page)
                .contains("Red alert: " + author.nickname())
                .contains("<mark>lightning</mark>")
                .contains("Only the author and staff can see this")
                .contains("/staff/people/" + author.account() + "/identity?alert=")
                .contains("<strong>Nobody yet</strong>");

        assertThat(post(clinician, alert + "/acknowledge", "").statusCode()).isEqualTo(303);
        assertThat(get(clinician, alert).body()).contains(clinician.nickname() + ", ");

        assertThat(post(clinician, alert + "/answer", "").statusCode()).isEqualTo(422);
        assertThat(post(clinician, alert + "/answer", "text=We+are+here.").statusCode())
                .isEqualTo(303);
        List<Post> shed = ward.get(Posts.class).latest(ward.room("shed").id());
        assertThat(shed.get(shed.size() - 1).text()).isEqualTo("We are here.");
        assertThat(shed.get(shed.size() - 1).asTeam()).isTrue();

        HttpResponse<String> refused =
                post(clinician, alert + "/close", "text=" + encoded("Rang & spoke."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose what happened.").contains("Rang &amp; spoke.");

        assertThat(post(clinician, alert + "/close", "outcome=safe&text=Rang").statusCode())
                .isEqualTo(303);
        assertThat(get(clinician, alert).body())
                .contains("The person is safe and has support.")
                .contains("Rang");
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM audit WHERE action LIKE 'alert-%' AND actor = "
                                        + clinician.account()))
                .isEqualTo(3);
    }

    @Test
    void aPrivateConversationOpensWithAFirstMessage() throws Exception {
        Visitor author = ward.member("shed-key");
        ward.says(author, "shed", "frost");
        String alert = "/staff/alerts/" + ward.newest("alert");

        HttpResponse<String> opened =
                post(ward.clinician(), alert + "/private", "text=How+are+you%3F");

        assertThat(opened.statusCode()).isEqualTo(303);
        String room = opened.headers().firstValue("Location").orElseThrow();
        assertThat(room).startsWith("/rooms/private-");
        long id = ward.room(room.substring("/rooms/".length())).id();
        assertThat(ward.get(Posts.class).latest(id))
                .singleElement()
                .extracting(Post::text)
                .isEqualTo("How are you?");
    }

    @Test
    void aHeldPostIsSentBackWithReadyWords() throws Exception {
        Visitor author = ward.member("shed-key");
        Post held = ward.says(author, "shed", "a nettle").post();
        String review = "/staff/reviews/" + ward.newest("review");
        Visitor peer = ward.peer("shed-key");

        assertThat(get(peer, review).body()).contains("<mark>nettle</mark>");
        assertThat(post(peer, review + "/return", "").statusCode()).isEqualTo(422);
        assertThat(post(peer, review + "/return", "ready=numbers&text=Take+care.").statusCode())
                .isEqualTo(303);

        assertThat(
                        ward.get(Decisions.class)
                                .find(author.account(), held.id())
                                .orElseThrow()
                                .reason())
                .startsWith("Thank you for writing. Please take out the numbers")
                .endsWith("Take care.");
        HttpResponse<String> late =
                post(ward.clinician(), review + "/refuse", "text=My+long+thought");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(peer.nickname() + " has already sent this post back.");
    }

    @Test
    void theAuthorReadsWhyAndSendsItAgain() throws Exception {
        Visitor author = ward.member("shed-key");
        Post held = ward.says(author, "shed", "a nettle").post();
        String review = "/staff/reviews/" + ward.newest("review");
        post(ward.clinician(), review + "/return", "text=Say+it+with+roses.");

        assertThat(get(author, "/decisions").body())
                .contains("Your post was sent back.")
                .contains("Say it with roses.")
                .contains("a nettle</textarea>");
        assertThat(get(ward.member("shed-key"), "/decisions").body())
                .contains("There is nothing to read here now.");

        String edit = "/rooms/shed/posts/" + held.id() + "/edit";
        assertThat(post(author, edit, "text=a+rose").statusCode()).isEqualTo(303);

        assertThat(ward.get(Posts.class).find(held.id()).orElseThrow().isPosted()).isTrue();
        assertThat(get(author, "/decisions").body()).doesNotContain("with roses");
    }

    @Test
    void onlyAClinicianShowsARedPost() throws Exception {
        Post held = ward.says(ward.member("shed-key"), "shed", "lightning").post();
        String alert = "/staff/alerts/" + ward.newest("alert");
        String review = "/staff/reviews/" + alertedReview();
        Visitor lead = ward.lead();

        assertThat(get(lead, alert).body())
                .doesNotContain("Show it in the room")
                .doesNotContain("/identity");
        assertThat(post(lead, alert + "/show", "").statusCode()).isEqualTo(404);
        assertThat(get(lead, review).body()).contains("Only a clinician can show this post.");
        assertThat(post(lead, review + "/approve", "").statusCode()).isEqualTo(404);

        assertThat(post(ward.clinician(), alert + "/show", "").statusCode()).isEqualTo(303);
        assertThat(ward.get(Posts.class).find(held.id()).orElseThrow().isPosted()).isTrue();
    }

    @Test
    void aPostIsTakenDownWithAReason() throws Exception {
        Visitor author = ward.member("shed-key");
        Post post = ward.says(author, "shed", "roses").post();
        String remove = "/staff/posts/" + post.id() + "/remove";
        Visitor peer = ward.peer("shed-key");

        assertThat(get(peer, remove).body()).contains("roses");
        assertThat(get(ward.peer("pond-key"), remove).statusCode()).isEqualTo(404);
        assertThat(post(peer, remove, "ready=kind").headers().firstValue("Location"))
                .contains("/rooms/shed");
        assertThat(ward.get(Decisions.class).forAuthor(author.account()))
                .singleElement()
                .extracting(Decisions.Decision::heading)
                .isEqualTo("We took this post down.");
    }

    @Test
    void aLeadReadsNumbersThatNameNobody() throws Exception {
        ward.says(ward.member("shed-key"), "shed", "frost");
        String numbers = get(ward.lead(), "/staff/numbers").body();

        assertThat(numbers).contains("Gardeners").contains("Open alerts").doesNotContain("Member ");
    }

    private static long alertedReview() {
        return ward.count("SELECT MAX(id) FROM review WHERE attention = 'red'");
    }

    private static HttpResponse<String> get(Visitor visitor, String path) throws Exception {
        return http.send(request(visitor, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(Visitor visitor, String path, String fields)
            throws Exception {
        Matcher token = TOKEN.matcher(get(visitor, "/decisions").body());
        assertThat(token.find()).isTrue();
        String body = "form-token=" + encoded(token.group(1)) + "&" + fields;
        return http.send(
                request(visitor, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Visitor visitor, String path) throws Exception {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ward.port() + path))
                .header("Cookie", ward.cookie(visitor));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
