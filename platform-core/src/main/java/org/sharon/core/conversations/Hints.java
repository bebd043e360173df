package org.sharon.core.conversations;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.function.Consumer;

/**
 * Tells every node that a room has something new. A hint carries numbers only, and may be lost:
 * whoever follows a room also looks at its sequence from time to time.
 */
public final class Hints {

    /**
     * Something happened in a room.
     *
     * @param upTo the room's sequence has reached this; 0 when it has not moved
     * @param changed the number of a post that was edited; 0 when none was
     * @param gone the place of a post that is no longer shown; 0 when none
     * @param supported the number of a post for which somebody has sent support, or taken it back;
     *     0 when none
     */
    public record Hint(long room, long upTo, long changed, long gone, long supported) {

        Hint(long room, long upTo, long changed, long gone) {
            this(room, upTo, changed, gone, 0);
        }
    }

    private static final String ADDRESS = "rooms.said";

    private final Vertx vertx;

    @Inject
    Hints(Vertx vertx) {
        this.vertx = vertx;
    }

    void publish(Hint hint) {
        vertx.eventBus()
                .publish(
                        ADDRESS,
                        new JsonObject()
                                .put("room", hint.room())
                                .put("upTo", hint.upTo())
                                .put("changed", hint.changed())
                                .put("gone", hint.gone())
                                .put("supported", hint.supported()));
    }

    /** Calls {@code reader} on an event loop for every hint of any node. */
    public void follow(Consumer<Hint> reader) {
        vertx.eventBus()
                .<JsonObject>consumer(
                        ADDRESS,
                        message -> {
                            JsonObject hint = message.body();
                            reader.accept(
                                    new Hint(
                                            hint.getLong("room"),
                                            hint.getLong("upTo"),
                                            hint.getLong("changed"),
                                            hint.getLong("gone"),
                                            hint.getLong("supported", 0L)));
                        });
    }
}
