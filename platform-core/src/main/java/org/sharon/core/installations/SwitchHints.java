package org.sharon.core.installations;

import com.google.inject.Inject;
import io.vertx.core.Vertx;

/**
 * Tells every node that there is something to look at in the database. A hint says nothing more,
 * and may be lost: every node looks from time to time anyway.
 */
final class SwitchHints {

    private static final String ADDRESS = "plugins.switched";

    private final Vertx vertx;

    @Inject
    SwitchHints(Vertx vertx) {
        this.vertx = vertx;
    }

    void publish() {
        vertx.eventBus().publish(ADDRESS, "");
    }

    /** Calls {@code look} on an event loop. */
    void follow(Runnable look) {
        vertx.eventBus().consumer(ADDRESS, hint -> look.run());
    }
}
