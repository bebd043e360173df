package org.sharon.core.living;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * How many people are in a room on all nodes: each node tells the others its counts, and nothing
 * else.
 */
final class Presence {

    private static final String ADDRESS = "rooms.here";

    private static final long TELL = 2_000;

    /** What a node said is believed this long, so that a dead node's people go. Nanoseconds. */
    private static final long BELIEVED = 15_000_000_000L;

    private record Told(JsonObject counts, long at) {}

    private final Vertx vertx;
    private final String node = UUID.randomUUID().toString();
    private final Map<String, Told> others = new ConcurrentHashMap<>();

    @Inject
    Presence(Vertx vertx) {
        this.vertx = vertx;
    }

    void start(Supplier<Map<Long, RoomFeed>> feeds) {
        if (!vertx.isClustered()) {
            return;
        }
        vertx.eventBus()
                .<JsonObject>consumer(
                        ADDRESS,
                        message -> {
                            String from = message.body().getString("node");
                            if (!node.equals(from)) {
                                JsonObject counts = message.body().getJsonObject("counts");
                                others.put(from, new Told(counts, System.nanoTime()));
                            }
                        });
        vertx.setPeriodic(TELL, timer -> tell(feeds.get()));
    }

    /** The people in a room here and on the other nodes. */
    int everywhere(long room, int here) {
        long now = System.nanoTime();
        others.values().removeIf(told -> now - told.at() > BELIEVED);
        return here
                + others.values().stream()
                        .mapToInt(told -> told.counts().getInteger(Long.toString(room), 0))
                        .sum();
    }

    private void tell(Map<Long, RoomFeed> feeds) {
        JsonObject counts = new JsonObject();
        feeds.forEach(
                (room, feed) -> {
                    if (feed.size() > 0) {
                        counts.put(Long.toString(room), feed.size());
                    }
                });
        vertx.eventBus().publish(ADDRESS, new JsonObject().put("node", node).put("counts", counts));
    }
}
