package org.sharon.core.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Reviews;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;

@Tag("alone")
class DeskIT {

    private static final Ward ward = Ward.open();

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void aConsoleFirstHearsWhatIsOpen() throws Exception {
        ward.says(ward.member("shed-key"), "shed", "such frost");
        long id = ward.newest("alert");

        try (Console console = new Console(ward, ward.clinician())) {
            JsonObject alert = console.await("alert", id);

            assertThat(console.all("joined").get(0).getInteger("alerts")).isPositive();
            assertThat(alert.getString("level")).isEqualTo("amber");
            assertThat(alert.getString("roomTitle")).isEqualTo("The shed");
            assertThat(alert.getString("excerpt")).isEqualTo("such frost");
            assertThat(alert.getJsonArray("spans").encode()).isEqualTo("[[5,10]]");
            assertThat(alert.getString("rule")).isEqualTo("G3");
            assertThat(alert.getString("due")).isNotEmpty();
        }
    }

    @Test
    void aNewAlertIsOnTheDeskAtOnce() throws Exception {
        try (Console console = new Console(ward, ward.clinician())) {
            ward.says(ward.member("shed-key"), "shed", "lightning");
            long began = System.nanoTime();

            JsonObject alert = console.await("alert", ward.newest("alert"));

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(alert.getString("level")).isEqualTo("red");
        }
    }

    @Test
    void anAlertWhoseHintWasLostIsSeenAllTheSame() throws Exception {
        long post = ward.says(ward.member("shed-key"), "shed", "roses").post().id();
        try (Console console = new Console(ward, ward.clinician())) {
            // As another node would write it, dying before it could tell anybody.
            ward.database()
                    .write(
                            handle ->
                                    handle.execute(
                                            "INSERT INTO alert (trust, service, room, post, revision,"
                                                    + " author, level, findings, created_at) SELECT p.trust,"
                                                    + " 'garden', p.room, p.id, 1, p.author, 'red', '[]',"
                                                    + " UTC_TIMESTAMP(3) FROM post p WHERE p.id = ?",
                                            post));

            assertThat(console.await("alert", ward.newest("alert")).getString("excerpt"))
                    .isEqualTo("roses");
        }
    }

    @Test
    void aColleagueSeesWhoHasItInHandAndWhenItIsDone() throws Exception {
        ward.says(ward.member("shed-key"), "shed", "lightning");
        long alert = ward.newest("alert");
        ward.says(ward.member("shed-key"), "shed", "a nettle");
        long review = ward.newest("review");
        Visitor one = ward.clinician();
        try (Console first = new Console(ward, one);
                Console second = new Console(ward, ward.clinician())) {
            first.send("{\"type\":\"claim\",\"kind\":\"alert\",\"id\":" + alert + "}");
            assertThat(second.await("claimed", alert).getString("by")).isEqualTo(one.nickname());

            second.send("{\"type\":\"claim\",\"kind\":\"alert\",\"id\":" + alert + "}");
            assertThat(second.await("error", alert).getString("text")).contains(one.nickname());

            first.send("{\"type\":\"acknowledge\",\"id\":" + alert + "}");
            assertThat(second.await("acknowledged", alert).getString("by"))
                    .isEqualTo(one.nickname());

            first.send("{\"type\":\"release\",\"kind\":\"alert\",\"id\":" + alert + "}");
            second.await("released", alert);

            ward.get(Reviews.class).approve(one, review);
            assertThat(second.await("done", review).getString("kind")).isEqualTo("review");
        }
    }

    @Test
    void aPeerModeratorHearsOfTheirOwnRoomsAndOfNothingElse() throws Exception {
        try (Console console = new Console(ward, ward.peer("shed-key"))) {
            ward.says(ward.member("pond-key"), "pond", "a nettle elsewhere");
            ward.says(ward.member("shed-key"), "shed", "lightning");
            ward.says(ward.member("shed-key"), "shed", "a thorn");
            ward.says(ward.member("shed-key"), "shed", "frost");
            long foreign = ward.newest("alert");
            ward.says(ward.member("shed-key"), "shed", "a nettle of ours");

            console.await("review", ward.newest("review"));

            assertThat(console.all("alert")).isEmpty();
            assertThat(console.all("review"))
                    .extracting(frame -> frame.getString("roomTitle"))
                    .containsOnly("The shed");
            assertThat(console.all("review"))
                    .extracting(frame -> frame.getString("excerpt"))
                    .doesNotContain("lightning", "a thorn")
                    .contains("a nettle of ours");

            console.send("{\"type\":\"acknowledge\",\"id\":" + foreign + "}");
            assertThat(console.await("error", foreign).getString("code")).isEqualTo("none");
            console.send("{\"type\":\"acknowledge\",\"id\":123456}");
            assertThat(console.await("error", 123456).copy().put("id", foreign))
                    .isEqualTo(console.await("error", foreign));
        }
    }

    @Test
    void anotherTrustHearsNothing() throws Exception {
        try (Console stranger = new Console(ward, ward.clinicianOfOtherTrust());
                Console console = new Console(ward, ward.clinician())) {
            ward.says(ward.member("shed-key"), "shed", "lightning");
            console.await("alert", ward.newest("alert"));

            stranger.send("{\"type\":\"ping\"}");
            stranger.await("pong");
            assertThat(stranger.all("alert")).isEmpty();
            assertThat(stranger.all("joined").get(0).getInteger("alerts")).isZero();
        }
    }

    @Test
    void aMemberIsNotLetIn() throws Exception {
        var client = ward.vertx().createWebSocketClient();
        var to =
                new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(ward.port())
                        .setURI("/staff/live")
                        .addHeader("Cookie", ward.cookie(ward.member("shed-key")));
        var socket = client.connect(to).toCompletionStage().toCompletableFuture().get();

        Awaitility.await().until(socket::isClosed);
        assertThat(socket.closeStatusCode()).isEqualTo((short) 4403);
        client.close();
    }

    @Test
    void whatCannotBeReadIsAnswered() throws Exception {
        try (Console console = new Console(ward, ward.clinician())) {
            console.send("not json");
            console.send("{\"type\":\"dance\"}");
            console.send("{\"type\":\"claim\",\"id\":\"x\"}");

            assertThat(console.await("error").getString("code")).isEqualTo("malformed");
            console.send("{\"type\":\"ping\"}");
            console.await("pong");
            Awaitility.await().until(() -> console.all("error").size() == 3);
            assertThat(console.all("error"))
                    .extracting(frame -> frame.getString("code"))
                    .containsExactly("malformed", "unknown", "none");
        }
    }
}
