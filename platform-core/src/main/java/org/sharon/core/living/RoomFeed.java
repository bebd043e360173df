package org.sharon.core.living;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one room on this node: what is committed is turned into one frame for all its sockets
 * here.
 *
 * <p>Posts committed on this node are handed over in order; where another node's lie between, or a
 * hint says there is more, the feed reads what it has not seen. While one frame is being sent,
 * whatever else arrives is gathered into the next.
 */
final class RoomFeed {

    private static final Logger log = LoggerFactory.getLogger(RoomFeed.class);

    private static final int POSTS_A_FRAME = 100;

    private record Batch(long from, long upTo, List<Post> shown) {}

    private final long room;
    private final Posts posts;
    private final Executor workers;
    private final Beside beside;
    private final Map<Context, Set<LiveSocket>> sockets = new ConcurrentHashMap<>();
    private final Queue<Batch> committed = new ArrayDeque<>();
    private long delivered;
    private long known;
    private boolean running;

    RoomFeed(long room, long seq, Posts posts, Executor workers, Beside beside) {
        this.beside = beside;
        this.room = room;
        this.delivered = seq;
        this.known = seq;
        this.posts = posts;
        this.workers = workers;
    }

    void add(LiveSocket socket) {
        sockets.computeIfAbsent(socket.context(), each -> ConcurrentHashMap.newKeySet())
                .add(socket);
    }

    void remove(LiveSocket socket) {
        Set<LiveSocket> beside = sockets.get(socket.context());
        if (beside != null) {
            beside.remove(socket);
        }
    }

    int size() {
        return sockets.values().stream().mapToInt(Set::size).sum();
    }

    /** The place up to which this node has sent everything. */
    synchronized long delivered() {
        return delivered;
    }

    void committed(long from, long upTo, List<Post> shown) {
        synchronized (this) {
            committed.add(new Batch(from, upTo, shown));
            known = Math.max(known, upTo);
        }
        wake();
    }

    /** The room is at {@code upTo}, somebody says. */
    void hint(long upTo) {
        synchronized (this) {
            if (upTo <= known) {
                return;
            }
            known = upTo;
        }
        wake();
    }

    /** Sends a post again, because it says something else now. */
    void sendChanged(Post post) {
        send(RoomFrame.changed(post, beside(List.of(post))));
    }

    /** Sends something that is no post: a removal, a change of who is here. */
    void send(Buffer json) {
        send(RoomFrame.saying(json));
    }

    void send(RoomFrame frame) {
        sockets.forEach(
                (context, beside) ->
                        context.runOnContext(
                                now -> beside.forEach(socket -> socket.deliver(frame))));
    }

    /** Whether members find pictures here now. */
    boolean hasPictures() {
        return beside.hasPictures();
    }

    /** A room goes on without what stands beside the words when it cannot be looked up. */
    Beside.Found beside(List<Post> some) {
        try {
            return beside.of(some);
        } catch (RuntimeException down) {
            log.debug("What stands beside posts of room {} could not be read", room, down);
            return Beside.Found.NOTHING;
        }
    }

    private void wake() {
        synchronized (this) {
            if (running) {
                return;
            }
            running = true;
        }
        workers.execute(this::run);
    }

    private void run() {
        while (true) {
            List<Post> shown;
            try {
                shown = next();
            } catch (RuntimeException down) {
                log.warn("Room {} could not be read; it will be looked at again", room, down);
                synchronized (this) {
                    known = delivered;
                    running = false;
                }
                return;
            }
            if (shown == null) {
                return;
            }
            for (int i = 0; i < shown.size(); i += POSTS_A_FRAME) {
                List<Post> some = shown.subList(i, Math.min(shown.size(), i + POSTS_A_FRAME));
                send(RoomFrame.of(some, beside(some)));
            }
        }
    }

    /**
     * What is to be sent next, in order; null when there is nothing more, and then the feed rests.
     */
    private @org.jspecify.annotations.Nullable List<Post> next() {
        List<Post> shown = new ArrayList<>();
        long readUpTo;
        long after;
        synchronized (this) {
            boolean gap = false;
            for (Batch batch = committed.peek(); batch != null; batch = committed.peek()) {
                if (batch.from() > delivered + 1) {
                    gap = true;
                    break;
                }
                committed.remove();
                if (batch.from() == delivered + 1) {
                    shown.addAll(batch.shown());
                    delivered = batch.upTo();
                }
            }
            if (!shown.isEmpty()) {
                return shown;
            }
            if (!gap && known <= delivered) {
                running = false;
                return null;
            }
            after = delivered;
            readUpTo = known;
        }
        List<Post> read = posts.after(room, after, 500);
        synchronized (this) {
            long last = read.size() == 500 ? read.get(read.size() - 1).seq() : readUpTo;
            if (!read.isEmpty()) {
                last = Math.max(last, read.get(read.size() - 1).seq());
            }
            delivered = Math.max(delivered, last);
            known = Math.max(known, delivered);
            return read;
        }
    }

    static Executor on(Vertx vertx) {
        var pool = vertx.createSharedWorkerExecutor("feeds", 4);
        return task ->
                pool.executeBlocking(
                        () -> {
                            task.run();
                            return null;
                        },
                        false);
    }
}
