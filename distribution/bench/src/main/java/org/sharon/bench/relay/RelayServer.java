package org.sharon.bench.relay;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Commit, then relay: with the frames of the platform, so that the same client talks to both. */
final class RelayServer extends VerticleBase {

    private final int port;
    private final MessageStore store;
    private final Audience audience;
    private final WorkerExecutor commits;

    RelayServer(int port, MessageStore store, Audience audience, WorkerExecutor commits) {
        this.port = port;
        this.store = store;
        this.audience = audience;
        this.commits = commits;
    }

    @Override
    public Future<?> start() {
        return vertx.createHttpServer(new HttpServerOptions().setTcpNoDelay(true))
                .webSocketHandler(this::open)
                .listen(port, "127.0.0.1");
    }

    private void open(ServerWebSocket socket) {
        // As in the platform, a socket lives where its connection lives.
        Context here = Vertx.currentContext();
        socket.textMessageHandler(text -> hear(here, socket, new JsonObject(text)));
        socket.exceptionHandler(lost -> {});
        socket.closeHandler(closed -> audience.remove(here, socket));
    }

    private void hear(Context here, ServerWebSocket socket, JsonObject frame) {
        if (frame.getString("type").equals("join")) {
            audience.add(here, socket);
            socket.writeTextMessage(frame("joined").put("seq", 0).encode());
            return;
        }
        String key = frame.getString("key");
        String text = frame.getString("text");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        commits.executeBlocking(() -> store.add(key, text, now), false)
                .onSuccess(
                        seq -> {
                            socket.writeTextMessage(
                                    frame("said").put("key", key).put("seq", seq).encode());
                            audience.tell(post(seq, key, text, now).encode());
                        })
                .onFailure(lost -> socket.close());
    }

    /** As many bytes as a post has on the platform. */
    private static JsonObject post(long seq, String key, String text, Instant at) {
        JsonObject post =
                new JsonObject()
                        .put("seq", seq)
                        .put("id", seq)
                        .put("key", key)
                        .put("author", "QuietHarbour")
                        .put("avatar", "harbour")
                        .put("text", text)
                        .put("at", at.toString());
        return frame("posts").put("posts", new JsonArray().add(post));
    }

    private static JsonObject frame(String type) {
        return new JsonObject().put("type", type);
    }
}
