package org.sharon.core.living;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.sharon.core.conversations.Committed;
import org.sharon.core.conversations.Hints;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Support;
import org.sharon.core.conversations.WordLinks;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feeds of the rooms that somebody on this node is in. */
final class LiveRooms implements Committed {

    private static final Logger log = LoggerFactory.getLogger(LiveRooms.class);

    /** A hint may be lost, so a room's place is looked at this often all the same. Milliseconds. */
    private static final long LOOK = 1_000;

    private final Vertx vertx;
    private final Database database;
    private final com.google.inject.Provider<Posts> posts;
    private final Hints hints;
    private final Rooms rooms;
    private final Support support;
    private final WordLinks links;
    private final Pictures pictures;
    private final Executor workers;
    private final Map<Long, RoomFeed> feeds = new ConcurrentHashMap<>();

    @Inject
    LiveRooms(
            Vertx vertx,
            Database database,
            com.google.inject.Provider<Posts> posts,
            Hints hints,
            Rooms rooms,
            Support support,
            WordLinks links,
            Pictures pictures) {
        this.links = links;
        this.pictures = pictures;
        this.rooms = rooms;
        this.support = support;
        this.vertx = vertx;
        this.database = database;
        this.posts = posts;
        this.hints = hints;
        this.workers = RoomFeed.on(vertx);
    }

    /** Begins to follow the hints of all nodes. */
    void start() {
        hints.follow(this::hinted);
        vertx.setPeriodic(LOOK, timer -> workers.execute(this::look));
    }

    /**
     * The feed of a room; made by the first who enters, who then blocks for one look at its place.
     */
    RoomFeed feed(Room room) {
        return feeds.computeIfAbsent(
                room.id(),
                id -> new RoomFeed(id, place(id), posts.get(), workers, new InRoom(room)));
    }

    private final class InRoom implements Beside {

        private final Room room;

        InRoom(Room room) {
            this.room = room;
        }

        @Override
        public Found of(List<Post> some) {
            boolean tagged = some.stream().anyMatch(post -> post.text().indexOf('#') >= 0);
            return new Found(
                    tagged ? links.of(room, some) : Map.of(),
                    pictures.shownToAll(room, some.stream().map(Post::id).toList()),
                    room.address());
        }

        @Override
        public boolean hasPictures() {
            return pictures.areIn(room);
        }
    }

    Map<Long, RoomFeed> all() {
        return feeds;
    }

    @Override
    public void committed(long room, long from, long upTo, List<Post> shown) {
        RoomFeed feed = feeds.get(room);
        if (feed != null) {
            feed.committed(
                    from, upTo, shown.stream().filter(post -> post.topic() == null).toList());
        }
    }

    private void hinted(Hints.Hint hint) {
        RoomFeed feed = feeds.get(hint.room());
        if (feed == null) {
            return;
        }
        if (hint.upTo() > 0) {
            feed.hint(hint.upTo());
        }
        if (hint.gone() > 0) {
            feed.send(Frames.gone(hint.gone()).toBuffer());
        }
        if (hint.changed() > 0) {
            workers.execute(() -> sendChanged(feed, hint.changed()));
        }
        if (hint.supported() > 0) {
            workers.execute(() -> sendSupport(feed, hint.room(), hint.supported()));
        }
    }

    private void sendChanged(RoomFeed feed, long id) {
        posts.get()
                .find(id)
                .filter(post -> post.isPosted() && post.topic() == null)
                .ifPresent(feed::sendChanged);
    }

    private void sendSupport(RoomFeed feed, long room, long post) {
        if (feed.size() > 0) {
            rooms.find(room)
                    .filter(support::isOffered)
                    .ifPresent(in -> feed.send(RoomFrame.support(post, support.senders(in, post))));
        }
    }

    private void look() {
        List<Long> rooms =
                feeds.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 0)
                        .map(Map.Entry::getKey)
                        .toList();
        if (rooms.isEmpty()) {
            return;
        }
        try {
            places(rooms).forEach((room, seq) -> feeds.get(room).hint(seq));
        } catch (RuntimeException down) {
            log.debug("The rooms could not be looked at", down);
        }
    }

    private long place(long room) {
        return places(List.of(room)).getOrDefault(room, 0L);
    }

    /** The last place taken in each room. */
    private Map<Long, Long> places(List<Long> rooms) {
        Map<Long, Long> places = new ConcurrentHashMap<>();
        database.read(
                handle -> {
                    handle.createQuery("SELECT id, next_seq - 1 FROM room WHERE id IN (<rooms>)")
                            .bindList("rooms", rooms)
                            .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                            .forEach(entry -> places.put(entry.getKey(), entry.getValue()));
                    return null;
                });
        return places;
    }
}
