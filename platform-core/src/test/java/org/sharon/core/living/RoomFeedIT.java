package org.sharon.core.living;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.Cases;
import org.sharon.core.conversations.Folding;
import org.sharon.core.conversations.House;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Support;
import org.sharon.core.conversations.WordLinks;
import org.sharon.core.pictures.Picture;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

class RoomFeedIT {

    private static final House house = new House(Cases.gate(), new Cases(), Set.of());
    private static final Visitor wren = house.member("Wren");

    private static int rooms;

    private final List<Long> heard = new CopyOnWriteArrayList<>();
    private final List<JsonObject> shown = new CopyOnWriteArrayList<>();
    private Room room;

    @BeforeEach
    void aRoomOfItsOwn() {
        room = house.room("living-" + ++rooms, Room.Kind.LIVING);
    }

    /** Vert.x closes the sockets of a client that nobody holds. */
    private final List<WebSocketClient> clients = new ArrayList<>();

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void postsOfTwoNodesReachASocketOnceAndInOrder() {
        RoomFeed feed = listenTo(room);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            posts.add(((Said.Stored) house.say(room, wren, "number " + i)).post());
        }

        // Two of three are handed over by this node's writer; the third is another node's, known by
        // a hint.
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            if (i % 3 == 2) {
                feed.hint(post.seq());
            } else {
                feed.committed(post.seq(), post.seq(), List.of(post));
            }
        }

        hears(60);
        assertThat(heard).containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
    }

    @Test
    void aHeldPostLeavesAGapThatHoldsNobodyUp() {
        RoomFeed feed = listenTo(room);
        Post first = ((Said.Stored) house.say(room, wren, "one")).post();
        Post held = ((Said.Stored) house.say(room, wren, "hold two")).post();
        Post third = ((Said.Stored) house.say(room, wren, "three")).post();

        feed.committed(first.seq(), first.seq(), List.of(first));
        feed.committed(held.seq(), held.seq(), List.of());
        feed.committed(third.seq(), third.seq(), List.of(third));

        hears(2);
        assertThat(heard).containsExactly(1L, 3L);
    }

    @Test
    void whoeverResumesGetsEverythingAfterTheirPlaceAndNothingTwice() {
        for (int i = 0; i < 250; i++) {
            house.posts()
                    .say(NewPost.live(room, wren, UUID.randomUUID(), "number " + i, false))
                    .join();
        }

        listenTo(room, 100);

        hears(150);
        assertThat(heard)
                .containsExactlyElementsOf(LongStream.rangeClosed(101, 250).boxed().toList());
    }

    @Test
    void aPlaceFromTheFutureBeginsWithTheNewestPosts() {
        for (int i = 0; i < 3; i++) {
            house.say(room, wren, "number " + i);
        }

        listenTo(room, 9_000_000);

        hears(3);
        assertThat(heard).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whoeverComesFromANodeThatIsAheadGetsEachPostOnce() {
        for (int i = 0; i < 120; i++) {
            house.posts()
                    .say(NewPost.live(room, wren, UUID.randomUUID(), "number " + i, false))
                    .join();
        }

        RoomFeed feed = listenTo(room, 100, 60);
        feed.hint(120);
        Post last = ((Said.Stored) house.say(room, wren, "the last")).post();
        feed.committed(last.seq(), last.seq(), List.of(last));

        hears(21);
        assertThat(heard)
                .containsExactlyElementsOf(LongStream.rangeClosed(101, 121).boxed().toList());
    }

    @Test
    void aPictureComesWithItsWordsToWhoeverJoinsAndWhoeverIsThere() {
        Picture tulip = new Picture("abc", "A tulip", 80, 40);
        Beside pictures =
                new Beside() {
                    @Override
                    public Found of(List<Post> posts) {
                        Map<Long, Picture> all = new HashMap<>();
                        posts.forEach(post -> all.put(post.id(), tulip));
                        return new Found(Map.of(), all, room.address());
                    }

                    @Override
                    public boolean hasPictures() {
                        return true;
                    }
                };
        house.say(room, wren, "one");
        RoomFeed feed = listenTo(room, 0, 1, pictures);
        hears(1);
        Post second = ((Said.Stored) house.say(room, wren, "two")).post();
        feed.committed(second.seq(), second.seq(), List.of(second));
        hears(2);

        assertThat(shown)
                .hasSize(2)
                .allMatch(
                        post ->
                                post.getJsonObject("picture")
                                        .getString("address")
                                        .equals(room.address() + "/pictures/abc"));
    }

    private RoomFeed listenTo(Room room) {
        return listenTo(room, 0);
    }

    /** A real socket in the room, whose posts are written into {@link #heard}. */
    private RoomFeed listenTo(Room room, long since) {
        long place = house.count("SELECT next_seq - 1 FROM room WHERE id = " + room.id());
        return listenTo(room, since, place);
    }

    /**
     * @param place how far this node has heard of the room
     */
    private RoomFeed listenTo(Room room, long since, long place) {
        return listenTo(room, since, place, Beside.NOTHING);
    }

    private RoomFeed listenTo(Room room, long since, long place, Beside beside) {
        Vertx vertx = house.vertx();
        Executor workers = RoomFeed.on(vertx);
        RoomFeed feed = new RoomFeed(room.id(), place, house.posts(), workers, beside);
        HttpServer server =
                vertx.createHttpServer()
                        .webSocketHandler(
                                socket -> {
                                    LiveSocket live =
                                            new LiveSocket(
                                                    socket,
                                                    room,
                                                    wren,
                                                    feed,
                                                    house.posts(),
                                                    Folding.NONE,
                                                    Support.NONE,
                                                    WordLinks.NONE,
                                                    new SerialQueue(workers),
                                                    new Pace(System::nanoTime, true),
                                                    () -> {});
                                    socket.textMessageHandler(live::hear);
                                });
        int port =
                server.listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join()
                        .actualPort();
        WebSocketClient client = vertx.createWebSocketClient();
        clients.add(client);
        var socket =
                client.connect(port, "127.0.0.1", "/")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        List<String> types = new CopyOnWriteArrayList<>();
        socket.textMessageHandler(
                text -> {
                    JsonObject frame = new JsonObject(text);
                    JsonArray posts = frame.getJsonArray("posts", new JsonArray());
                    posts.forEach(post -> shown.add((JsonObject) post));
                    posts.forEach(post -> heard.add(((JsonObject) post).getLong("seq")));
                    types.add(frame.getString("type"));
                });
        socket.writeTextMessage("{\"type\":\"join\",\"since\":" + since + "}");
        Awaitility.await().until(() -> types.contains("joined"));
        return feed;
    }

    private void hears(int posts) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> heard.size() >= posts);
    }
}
