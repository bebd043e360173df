package org.sharon.core.moderation;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;

/**
 * Tells every node that something on the staff's desks has changed. A hint says only how many; it
 * may be lost, so whoever shows a desk also looks from time to time.
 */
public final class CaseHints {

    private static final String ADDRESS = "staff.cases";

    private final Vertx vertx;

    @Inject
    CaseHints(Vertx vertx) {
        this.vertx = vertx;
    }

    /** After COMMIT. Never blocks. */
    public void publish(int cases) {
        vertx.eventBus().publish(ADDRESS, new JsonObject().put("cases", cases));
    }

    /** Calls {@code reader} on an event loop for every hint of any node. */
    public void follow(Runnable reader) {
        vertx.eventBus().<JsonObject>consumer(ADDRESS, hint -> reader.run());
    }
}
