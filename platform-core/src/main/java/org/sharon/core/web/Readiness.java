package org.sharon.core.web;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicReference;

/** Whether the building is open, and if it is not, what it is waiting for. */
public final class Readiness {

    private final AtomicReference<String> waitingFor = new AtomicReference<>("start");

    /**
     * @param what a word for operators, such as {@code database}
     */
    public void waitFor(String what) {
        waitingFor.set(what);
    }

    public void open() {
        waitingFor.set("");
    }

    public boolean isOpen() {
        return waitingFor.get().isEmpty();
    }

    String json() {
        String what = waitingFor.get();
        JsonObject state = new JsonObject().put("ready", what.isEmpty());
        return (what.isEmpty() ? state : state.put("waitingFor", what)).encode();
    }
}
