package org.sharon.core.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import com.google.inject.AbstractModule;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.muting.Mutes;
import org.sharon.core.muting.WithoutWords;
import org.sharon.core.reactions.ReactionsModule;
import org.sharon.core.web.Visitor;

/** People who read different languages in one living room. */
class LiveLanguageIT {

    private static Ward ward;

    /** Kept, because a client that nobody holds closes its sockets. */
    private static WebSocketClient client;

    private final Visitor wren = ward.member("shed-key");
    private final Visitor otter = ward.member("shed-key");

    @BeforeAll
    static void open() {
        ward =
                Ward.bringing(
                        Brought.with(List.of(), List.of()),
                        NONE,
                        new WithoutWords(),
                        new ReactionsModule(),
                        new LivingModule(),
                        new Rest());
        ward.get(Living.class).start();
        client = ward.vertx().createWebSocketClient();
    }

    /** What the platform binds beside these features. */
    private static final class Rest extends AbstractModule {

        @Override
        protected void configure() {
            bind(LivingLimits.class).toInstance(new LivingLimits(true));
        }
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    private record Ear(WebSocket socket, BlockingQueue<JsonObject> heard) {

        static Ear of(Visitor who, String language) throws Exception {
            BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
            WebSocket socket =
                    client.connect(
                                    new WebSocketConnectOptions()
                                            .setHost("127.0.0.1")
                                            .setPort(ward.port())
                                            .setURI("/rooms/shed/live")
                                            .addHeader("Cookie", ward.cookie(who) + language))
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(10, TimeUnit.SECONDS);
            socket.textMessageHandler(text -> heard.add(new JsonObject(text)));
            socket.closeHandler(
                    closed ->
                            heard.add(
                                    new JsonObject()
                                            .put("type", "closed")
                                            .put("code", socket.closeStatusCode())));
            socket.writeTextMessage("{\"type\":\"join\",\"since\":0}");
            Ear ear = new Ear(socket, heard);
            ear.next("joined");
            return ear;
        }

        void says(String text) {
            socket.writeTextMessage(
                    new JsonObject()
                            .put("type", "say")
                            .put("key", UUID.randomUUID().toString())
                            .put("text", text)
                            .encode());
        }

        JsonObject next(String type) throws InterruptedException {
            while (true) {
                JsonObject frame = heard.poll(10, TimeUnit.SECONDS);
                assertThat(frame).as("a frame of type " + type).isNotNull();
                assertThat(frame.getString("type")).as(frame.encode()).isNotEqualTo("closed");
                if (frame.getString("type").equals(type)) {
                    return frame;
                }
            }
        }

        JsonObject post(String text) throws InterruptedException {
            while (true) {
                for (Object each : next("posts").getJsonArray("posts")) {
                    if (((JsonObject) each).getString("text").equals(text)) {
                        return (JsonObject) each;
                    }
                }
            }
        }
    }

    @Test
    void eachIsRefusedAndAskedInTheirOwnLanguage() throws Exception {
        Ear english = Ear.of(wren, "");
        Ear welsh = Ear.of(otter, "; language=cy");

        english.says("  ");
        welsh.says("  ");
        assertThat(english.next("error").getString("text")).isEqualTo("Write something first.");
        assertThat(welsh.next("error").getString("text"))
                .isEqualTo("Ysgrifennwch rywbeth yn gyntaf.");

        english.socket().writeTextMessage("nonsense");
        welsh.socket().writeTextMessage("nonsense");
        assertThat(english.next("error").getString("text"))
                .isEqualTo("We could not read that message.");
        assertThat(welsh.next("error").getString("text"))
                .isEqualTo("Ni allem ddarllen y neges honno.");

        english.says("the gravel has come");
        welsh.says("the gravel has come");
        assertThat(english.next("nudge").getString("reason"))
                .startsWith("Please say this in a way that is kind");
        assertThat(welsh.next("nudge").getString("reason"))
                .startsWith("Dywedwch hyn mewn ffordd sy’n garedig");
    }

    @Test
    void whoeverWaitsAndWhoeverNeedsHelpIsToldInWelsh() throws Exception {
        Ear welsh = Ear.of(otter, "; language=cy");

        welsh.says("the lightning is close");

        assertThat(welsh.next("held").getString("reason"))
                .contains("Bydd rhywun o’r tîm yn darllen hwn")
                .doesNotContain("A person");
        assertThat(welsh.next("help").getString("text")).startsWith("Rydych chi’n bwysig.");
    }

    @Test
    void aMessageThatIsFoldedAwaySaysWhyInWelsh() throws Exception {
        ward.get(Mutes.class).block(otter, wren.account());
        Ear english = Ear.of(wren, "");
        Ear welsh = Ear.of(otter, "; language=cy");

        english.says("the slugs came back");

        assertThat(welsh.post("the slugs came back").getString("fold"))
                .isEqualTo("Rydych wedi rhwystro’r person hwn.");
        assertThat(english.post("the slugs came back").containsKey("fold")).isFalse();
    }

    @Test
    void everybodyGetsTheSameWordForHowManyAreHere() throws Exception {
        Ear english = Ear.of(wren, "");
        Ear welsh = Ear.of(otter, "; language=cy");

        assertThat(english.next("here").getString("band")).isEqualTo("few");
        assertThat(welsh.next("here").getString("band")).isEqualTo("few");
    }

    @Test
    void aWarningIsChosenAndReadInWelshAndSentToTheRoomUnderOneName() throws Exception {
        Ear welsh = Ear.of(otter, "; language=cy");
        Caller caller = new Caller(ward, otter);
        String page = caller.read("/rooms/shed?language=cy");
        assertThat(page).contains("<option value=\"baby-loss\">Yn sôn am golli babi</option>");

        caller.post(
                "/rooms/shed/say",
                "key",
                UUID.randomUUID().toString(),
                "text",
                "the nest is empty",
                "warning",
                "baby-loss");

        assertThat(welsh.post("the nest is empty").getString("warn")).isEqualTo("losing a baby");
        assertThat(caller.read("/rooms/shed?language=cy")).contains("Yn sôn am: colli babi.");
        assertThat(caller.read("/rooms/shed")).contains("About: losing a baby.");
    }
}
