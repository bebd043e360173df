package org.sharon.core.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import com.google.inject.AbstractModule;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Signs;
import org.sharon.core.conversations.Warning;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.living.Living;
import org.sharon.core.living.LivingLimits;
import org.sharon.core.living.LivingModule;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.muting.Mutes;
import org.sharon.core.muting.WithoutWords;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

class ReactionsIT {

    private static Ward ward;

    private final Reactions reactions = ward.get(Reactions.class);
    private final Visitor otter = ward.member("shed-key");
    private final Visitor wren = ward.member("shed-key");
    private final Visitor river = ward.member("shed-key");
    private final Room shed = ward.room("shed");

    /** Vert.x closes the sockets of a client that nobody holds. */
    private final List<WebSocketClient> clients = new ArrayList<>();

    @BeforeAll
    static void open() {
        ward =
                Ward.bringing(
                        Brought.with(List.of(), List.of()),
                        NONE,
                        new WithoutWords(),
                        new FeaturesModule(),
                        new ReactionsModule(),
                        new LivingModule(),
                        new Rest());
        ward.get(Living.class).start();
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

    @Test
    void aListOfNotesShowsWhatEachHasGotAndKeepsItsWarningClosed() throws Exception {
        new Caller(ward, otter)
                .post(
                        "/rooms/beds/topics?shelf=wall",
                        "key",
                        "" + UUID.randomUUID(),
                        "text",
                        "the slugs came back",
                        "warning",
                        Warning.values()[0].word());
        long note = ward.newest("post");
        String heart =
                reactions.of(wren, ward.room("beds"), List.of(note)).get(note).all().get(0).id();

        reactions.send(wren, "beds", note, heart);

        String list = new Caller(ward, river).read("/rooms/beds/wall");
        assertThat(list)
                .containsSubsequence(
                        "<details><summary>About: ",
                        "the slugs came back",
                        "</details>",
                        "data-sign=\"" + heart + "\">",
                        "/posts/" + note + "/support");
        assertThat(new Caller(ward, otter).read("/rooms/beds/wall"))
                .as("one sends none for one's own")
                .doesNotContain("action=\"/rooms/beds/posts/" + note + "/support\"");
    }

    @Test
    void aTopicThatIsRememberedShowsAtOnceWhatWasSentTakenBackAndBlocked() throws Exception {
        new Caller(ward, otter)
                .post(
                        "/rooms/beds/topics?shelf=wall",
                        "key",
                        "" + UUID.randomUUID(),
                        "text",
                        "the first radishes");
        long note = ward.newest("post");
        String topic = "/rooms/beds/topics/" + ward.newest("topic");
        String sign =
                reactions.of(wren, ward.room("beds"), List.of(note)).get(note).all().get(0).id();
        String got = "data-sign=\"" + sign + "\">";
        for (Visitor each : List.of(otter, wren, river)) {
            assertThat(new Caller(ward, each).read(topic)).contains("radishes").doesNotContain(got);
        }

        reactions.send(wren, "beds", note, sign);
        assertThat(new Caller(ward, river).read(topic)).contains(got);
        assertThat(new Caller(ward, otter).read(topic)).contains(got);
        assertThat(new Caller(ward, wren).read(topic)).contains("aria-pressed=\"true\"");
        assertThat(new Caller(ward, river).read(topic)).doesNotContain("aria-pressed=\"true\"");

        ward.get(Mutes.class).block(river, wren.account());
        assertThat(new Caller(ward, river).read(topic)).doesNotContain(got);
        assertThat(new Caller(ward, otter).read(topic)).contains(got);

        reactions.send(wren, "beds", note, "");
        assertThat(new Caller(ward, otter).read(topic)).doesNotContain(got);
    }

    @Test
    void whereManyHaveSentMoreThanIsRememberedEverybodySeesTheSame() {
        Post post = says(otter, "the whole street is here");
        for (int i = 0; i < 501; i++) {
            ward.database()
                    .write(
                            handle ->
                                    handle.execute(
                                            "INSERT INTO reaction (post, account, kind, created_at)"
                                                    + " VALUES (?, ?, 'same', UTC_TIMESTAMP(3))",
                                            post.id(),
                                            ward.member("shed-key").account()));
        }
        List<Long> posts = List.of(post.id());

        assertThat(reactions.sent(posts)).isEmpty();
        assertThat(reactions.of(wren, shed, posts, reactions.sent(posts)))
                .isEqualTo(reactions.of(wren, shed, posts));
    }

    @Test
    void onePersonSendsOneSignForAPostAndTakesItBack() throws Exception {
        Post post = says(otter, "the beans are up");

        send(wren, post, "strength");
        send(wren, post, "same");
        send(wren, post, "same");

        assertThat(signs(wren, post).got()).containsExactly("same");
        assertThat(signs(wren, post).mine()).isEqualTo("same");
        assertThat(signs(otter, post).mine()).isEmpty();
        send(wren, post, "");
        assertThat(signs(otter, post).got()).isEmpty();
    }

    @Test
    void aPageShowsWhatAPostHasGotAndNeverHowMany() throws Exception {
        Post post = says(otter, "it rains again");
        for (Visitor each : List.of(wren, river, ward.clinician())) {
            send(each, post, "thinking");
        }

        String page = new Caller(ward, wren).read("/rooms/shed");

        assertThat(around(page, post))
                .containsPattern("data-sign=\"thinking\">")
                .containsPattern("data-sign=\"same\" hidden>")
                .contains("aria-pressed=\"true\"")
                .doesNotContain(otter.nickname() + " and", ">3<", "3 ");
        assertThat(new Caller(ward, otter).read("/rooms/shed")).contains("Who sent this");
    }

    @Test
    void onlyTheAuthorReadsWhoSentIt() throws Exception {
        Post post = says(otter, "slugs everywhere");
        send(wren, post, "same");
        send(ward.clinician(), post, "strength");

        assertThat(new Caller(ward, otter).read(support(post)))
                .contains(wren.nickname(), "Same here", "The team")
                .doesNotContain("Care team");
        assertThat(new Caller(ward, otter).read(support(post) + "?language=cy"))
                .contains("Finnau hefyd", "Anfon nerth atoch")
                .doesNotContain("Same here", "Sending strength");
        assertThat(new Caller(ward, wren).open(support(post)).statusCode()).isEqualTo(404);
        assertThat(new Caller(ward, ward.clinician()).open(support(post)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverBlockedThePersonDoesNotSeeTheirSupport() throws Exception {
        Post post = says(otter, "first frostless night");
        send(wren, post, "same");
        ward.get(Mutes.class).block(otter, wren.account());

        assertThat(signs(otter, post).got()).isEmpty();
        assertThat(new Caller(ward, otter).read(support(post))).doesNotContain(wren.nickname());
        assertThat(signs(river, post).got()).containsExactly("same");
    }

    @Test
    void thereIsNoneForHeldPostsOnesOwnOrAnythingThatIsNotSeen() throws Exception {
        Post held = says(otter, "a nettle");
        Post own = says(wren, "my own");
        Post shown = says(otter, "for everybody");

        assertThat(trySend(wren, held, "same")).isEqualTo(404);
        assertThat(trySend(wren, own, "same")).isEqualTo(404);
        assertThat(trySend(wren, shown, "clap")).isEqualTo(404);
        assertThat(trySend(ward.member("pond-key"), shown, "same")).isEqualTo(404);
        assertThat(trySend(ward.memberOfOtherTrust("shed-key"), shown, "same")).isEqualTo(404);
        assertThat(signs(river, shown).got()).isEmpty();
    }

    @Test
    void allPostsOfAPageAreAskedInOneLook() {
        List<Post> posts = List.of(says(otter, "one"), says(otter, "two"), says(wren, "three"));
        List<Long> ids = posts.stream().map(Post::id).toList();

        Map<Long, Signs> all = reactions.of(wren, shed, ids);

        assertThat(all.keySet()).isEqualTo(Set.copyOf(ids));
        assertThat(all.get(ids.get(0)).all()).hasSize(6);
    }

    @Test
    void theRoomHearsOfItWithinASecondAndWhoeverBlockedDoesNot() throws Exception {
        Post post = says(otter, "look at this");
        Visitor minds = ward.member("shed-key");
        ward.get(Mutes.class).block(minds, wren.account());
        BlockingQueue<JsonObject> heard = listen(otter);
        BlockingQueue<JsonObject> alone = listen(minds);

        send(wren, post, "same");

        JsonObject frame = next(heard, "support");
        assertThat(frame.getLong("id")).isEqualTo(post.id());
        assertThat(frame.getJsonArray("got")).containsExactly("same");
        assertThat(next(alone, "support").getJsonArray("got")).isEmpty();
        // Whoever comes back gets it with the message.
        JsonObject again = next(listen(wren), "posts");
        assertThat(again.encode()).contains("\"got\":[\"same\"]", "\"sent\":\"same\"");
    }

    @Test
    void aServiceThatSwitchesItOffHasNoneOnPagesOrInOpenRooms() throws Exception {
        Post post = says(otter, "before the switch");
        send(wren, post, "same");
        BlockingQueue<JsonObject> heard = listen(wren);
        next(heard, "joined");
        switchReactions(false);
        try {
            while (next(heard, "offers").getBoolean("support")) {
                // What the page may think when it comes in is said at once.
            }
            assertThat(trySend(wren, post, "thanks")).isEqualTo(404);
            assertThat(new Caller(ward, otter).open(support(post)).statusCode()).isEqualTo(404);
            assertThat(new Caller(ward, wren).read("/rooms/shed")).doesNotContain("data-support");
        } finally {
            switchReactions(true);
        }
        assertThat(next(heard, "offers").getBoolean("support")).isTrue();
        assertThat(signs(wren, post).mine()).isEqualTo("same");
    }

    private static void switchReactions(boolean on) throws Exception {
        HttpResponse<String> answer =
                new Caller(ward, ward.lead())
                        .post("/staff/features/garden/reactions", "on", on ? "yes" : "no");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private Signs signs(Visitor reader, Post post) {
        return reactions.of(reader, shed, List.of(post.id())).get(post.id());
    }

    private static void send(Visitor by, Post post, String sign) throws Exception {
        assertThat(trySend(by, post, sign)).isEqualTo(303);
    }

    private static int trySend(Visitor by, Post post, String sign) throws Exception {
        return new Caller(ward, by).post(support(post), "sign", sign).statusCode();
    }

    private static String support(Post post) {
        return "/rooms/shed/posts/" + post.id() + "/support";
    }

    private static Post says(Visitor author, String text) {
        return ward.get(Posts.class)
                .find(ward.says(author, "shed", text).post().id())
                .orElseThrow();
    }

    private static String around(String page, Post post) {
        String from = page.substring(page.indexOf("id=\"post-" + post.id() + "\""));
        return from.split("<li class=\"message")[0];
    }

    private BlockingQueue<JsonObject> listen(Visitor who) throws Exception {
        BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
        WebSocketClient client = ward.vertx().createWebSocketClient();
        clients.add(client);
        var socket =
                client.connect(
                                new WebSocketConnectOptions()
                                        .setHost("127.0.0.1")
                                        .setPort(ward.port())
                                        .setURI("/rooms/shed/live")
                                        .addHeader("Cookie", ward.cookie(who)))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS);
        socket.textMessageHandler(text -> heard.add(new JsonObject(text)));
        socket.writeTextMessage("{\"type\":\"join\",\"since\":0}");
        return heard;
    }

    private static JsonObject next(BlockingQueue<JsonObject> heard, String type)
            throws InterruptedException {
        while (true) {
            JsonObject frame = heard.poll(10, TimeUnit.SECONDS);
            assertThat(frame).as("a frame of type " + type).isNotNull();
            if (frame.getString("type").equals(type)) {
                return frame;
            }
        }
    }
}
