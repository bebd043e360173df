package org.sharon.core.living;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.Folding;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Signs;
import org.sharon.core.conversations.Support;
import org.sharon.core.conversations.Warning;
import org.sharon.core.conversations.WordLinks;
import org.sharon.core.language.Language;
import org.sharon.core.language.Words;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.SharedFrame;
import org.sharon.core.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One person in one living room: joins, says, hears. */
final class LiveSocket {

    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);

    static final short SLOW = 4408;
    static final short TOO_FAST = 4429;
    static final short TRY_AGAIN = 1013;

    /** Frames that may wait for a slow phone before it is asked to come back later. */
    private static final int PATIENCE = 200;

    private static final int FRAME = 100;

    /** Whoever missed more than this starts again from the newest posts. */
    private static final long MISSED = 5_000;

    private record Offers(boolean support, boolean tags, boolean pictures) {}

    private record History(
            long place,
            Here here,
            List<Post> missed,
            List<Post> waiting,
            Map<Long, Signs> signs,
            Beside.Found beside) {

        long upTo() {
            return missed.isEmpty() ? place : Math.max(place, missed.get(missed.size() - 1).seq());
        }
    }

    private final ServerWebSocket socket;
    private final Context context;
    private final Language language;
    private final Room room;
    private final Visitor visitor;
    private final RoomFeed feed;
    private final Posts posts;
    private final Folding folding;
    private final Support support;
    private final WordLinks links;
    private final SerialQueue tasks;
    private final Pace pace;
    private final Runnable active;
    private volatile boolean closed;
    private volatile Folds folds = Folds.NONE;
    private int refusedWrites;
    private boolean joined;

    /** What the page may think that people here can do; null until it has joined. */
    private volatile @Nullable Offers offers;

    /** The place up to which the history went; what comes later with an earlier place is old. */
    private long upTo;

    /** Frames that came before the history was sent; null from then on. */
    private @Nullable List<RoomFrame> early = new ArrayList<>();

    /**
     * @param active called when the person does something; blocks
     */
    LiveSocket(
            ServerWebSocket socket,
            Room room,
            Visitor visitor,
            RoomFeed feed,
            Posts posts,
            Folding folding,
            Support support,
            WordLinks links,
            SerialQueue tasks,
            Pace pace,
            Runnable active) {
        this.socket = socket;
        this.context = Vertx.currentContext();
        this.language = Language.current();
        this.room = room;
        this.visitor = visitor;
        this.feed = feed;
        this.posts = posts;
        this.folding = folding;
        this.support = support;
        this.links = links;
        this.tasks = tasks;
        this.pace = pace;
        this.active = active;
    }

    Context context() {
        return context;
    }

    Visitor visitor() {
        return visitor;
    }

    Room room() {
        return room;
    }

    /** On the event loop. */
    void hear(String text) {
        language.speak(() -> answer(text));
    }

    private void answer(String text) {
        JsonObject frame = FrameReader.read(text);
        if (frame == null) {
            send(Frames.error("malformed", Words.say("living.we-could-not-read-that-message"), ""));
            return;
        }
        String type = FrameReader.string(frame, "type");
        switch (type) {
            case "join" -> join(frame);
            case "say" -> say(frame);
            case "ping" -> send(Frames.pong());
            default ->
                    send(
                            Frames.error(
                                    "unknown",
                                    Words.say("living.this-page-is-older-than-the"),
                                    ""));
        }
    }

    void closed() {
        closed = true;
        feed.remove(this);
    }

    void close(int code, String reason) {
        context.runOnContext(
                now -> {
                    if (!closed) {
                        socket.close((short) code, reason);
                    }
                });
    }

    /** On the event loop. */
    void deliver(RoomFrame frame) {
        if (early != null) {
            early.add(frame);
        } else {
            language.speak(() -> frame.after(upTo, folds)).forEach(this::send);
        }
    }

    /**
     * On the event loop. A phone that cannot keep up is let go: it comes back and resumes by its
     * place.
     */
    void send(SharedFrame frame) {
        if (closed) {
            return;
        }
        if (socket.writeQueueFull() && ++refusedWrites > PATIENCE) {
            socket.close(SLOW, "slow");
            return;
        }
        if (!socket.writeQueueFull()) {
            refusedWrites = 0;
        }
        frame.sendTo(socket);
    }

    private void send(JsonObject frame) {
        if (!closed) {
            socket.writeTextMessage(frame.encode());
        }
    }

    private void later(JsonObject frame) {
        context.runOnContext(now -> send(frame));
    }

    /**
     * The socket hears the room from now on, and gets what it missed first, each post once and in
     * order: frames that come while the history is being read wait for it.
     */
    private void join(JsonObject frame) {
        if (joined) {
            return;
        }
        long since = FrameReader.number(frame, "since", 0);
        if (since < 0) {
            send(Frames.error("since", Words.say("living.we-could-not-read-that-place"), ""));
            return;
        }
        joined = true;
        feed.add(this);
        tasks.add(() -> sendHistory(since));
    }

    /** Whoever it is has changed their mind about what they want to read. */
    void lookAgain() {
        tasks.add(
                () -> {
                    try {
                        folds = folding.of(visitor);
                    } catch (RuntimeException down) {
                        // What was known stands; whoever comes back asks again.
                        log.debug("What a reader folds away could not be read", down);
                    }
                });
    }

    /** Looks what people here can do; says so where that has changed. */
    void lookAtOffers() {
        Offers before = offers;
        if (before == null) {
            return;
        }
        Offers now = new Offers(support.isOffered(room), links.isOffered(room), feed.hasPictures());
        if (!now.equals(before)) {
            offers = now;
            later(Frames.offers(now.support(), now.tags(), now.pictures()));
        }
    }

    private void sendHistory(long since) {
        try {
            folds = folding.of(visitor);
            long place = feed.delivered();
            if (since > place) {
                // Whoever comes from another node may be ahead of what this one has heard of.
                place = posts.place(room.id());
            }
            List<Post> missed = missed(since, place);
            History history =
                    new History(
                            place,
                            Here.of(feed.size()),
                            missed,
                            posts.waiting(room.id(), visitor),
                            support.of(visitor, room, missed.stream().map(Post::id).toList()),
                            feed.beside(missed));
            context.runOnContext(now -> language.speak(() -> begin(history)));
            // A page that was away for long may be older than the switch.
            offers = new Offers(true, true, true);
            lookAtOffers();
        } catch (RuntimeException down) {
            close(TRY_AGAIN, "try again");
        }
    }

    private void begin(History history) {
        send(Frames.joined(history.place(), history.here()));
        List<Post> missed = history.missed();
        for (int i = 0; i < missed.size() && !closed; i += FRAME) {
            List<Post> some = missed.subList(i, Math.min(missed.size(), i + FRAME));
            socket.writeTextMessage(
                    Frames.posts(some, folds, history.signs(), history.beside()).toString());
        }
        history.waiting().forEach(post -> send(Frames.stillHeld(post.clientKey())));
        upTo = history.upTo();
        List<RoomFrame> waited = early == null ? List.of() : early;
        early = null;
        waited.forEach(this::deliver);
    }

    private List<Post> missed(long since, long place) {
        // A place in the future can only be another building's: begin as if there were none.
        boolean fresh = since == 0 || since > place || place - since > MISSED;
        return fresh ? posts.latest(room.id()) : posts.after(room.id(), since, (int) MISSED);
    }

    private void say(JsonObject frame) {
        String key = FrameReader.string(frame, "key");
        UUID clientKey = FrameReader.uuid(key);
        String text = FrameReader.string(frame, "text");
        if (clientKey == null) {
            send(Frames.error("key", Words.say("living.we-could-not-read-that-message"), ""));
            return;
        }
        if (!pace.allows()) {
            if (pace.isHopeless()) {
                socket.close(TOO_FAST, "too fast");
            } else {
                send(Frames.error("fast", Words.say("living.you-are-writing-very-fast-wait"), key));
            }
            return;
        }
        boolean anyway = Boolean.TRUE.equals(frame.getValue("anyway"));
        NewPost post =
                NewPost.live(room, visitor, clientKey, text, anyway)
                        .warning(Warning.find(FrameReader.string(frame, "warn")));
        NewPost said = visitor.role().isClinical() ? post.byTeam() : post;
        tasks.add(() -> language.speak(() -> say(said, key)));
    }

    private void say(NewPost post, String key) {
        try {
            active.run();
            posts.say(post)
                    .whenComplete(
                            (said, failure) ->
                                    language.speak(
                                            () -> {
                                                if (failure != null) {
                                                    later(notSaved(key));
                                                } else {
                                                    answer(post.clientKey(), said);
                                                }
                                            }));
        } catch (RuntimeException down) {
            later(notSaved(key));
        }
    }

    private static JsonObject notSaved(String key) {
        return Frames.error("later", Words.say("living.we-could-not-save-that-just"), key);
    }

    private void answer(UUID key, Said said) {
        if (said instanceof Said.Refused refused) {
            later(Frames.error(refused.code(), refused.sentence(), key.toString()));
        } else if (said instanceof Said.Nudged nudged) {
            later(Frames.nudge(key, nudged.judged()));
        } else if (said instanceof Said.Stored stored) {
            boolean shown = stored.post().isPosted();
            later(shown ? Frames.said(key, stored.post().seq()) : Frames.held(key, stored));
            if (stored.helpNow()) {
                later(Frames.help());
            }
        }
    }
}
