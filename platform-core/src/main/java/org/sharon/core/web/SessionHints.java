package org.sharon.core.web;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.function.LongConsumer;

/**
 * Tells every node that something about an account has changed, such as that a session of it has
 * ended. A hint carries a number only and may be lost: who is still allowed is also looked at from
 * time to time.
 */
final class SessionHints {

    private static final String ADDRESS = "sessions.changed";

    private final Vertx vertx;
    private final VisitorLookup visitors;

    SessionHints(Vertx vertx, VisitorLookup visitors) {
        this.vertx = vertx;
        this.visitors = visitors;
    }

    /** From now on this node tells and is told; {@code changed} runs on an event loop. */
    void start(LongConsumer changed) {
        vertx.eventBus()
                .<JsonObject>consumer(
                        ADDRESS,
                        hint -> {
                            long account = hint.body().getLong("account");
                            visitors.forget(account);
                            changed.accept(account);
                        });
        visitors.follow(
                account ->
                        vertx.eventBus()
                                .publish(ADDRESS, new JsonObject().put("account", account)));
    }
}
