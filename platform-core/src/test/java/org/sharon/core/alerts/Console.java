package org.sharon.core.alerts;

import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;

/** A member of staff at the desk, as a test sees it. */
final class Console implements AutoCloseable {

    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final WebSocketClient client;
    private final WebSocket socket;

    Console(Ward ward, Visitor visitor) throws Exception {
        client = ward.vertx().createWebSocketClient();
        WebSocketConnectOptions to =
                new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(ward.port())
                        .setURI("/staff/live")
                        .addHeader("Cookie", ward.cookie(visitor));
        socket =
                client.connect(to)
                        .onSuccess(
                                open ->
                                        open.textMessageHandler(
                                                text -> heard.add(new JsonObject(text))))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS);
        await("joined");
    }

    void send(String json) {
        socket.writeTextMessage(json);
    }

    /** The first frame of this type, within a second and what a slow machine adds. */
    JsonObject await(String type) {
        return await(type, 0);
    }

    /** The first frame of this type about {@code id}. */
    JsonObject await(String type, long id) {
        return Awaitility.await(type + " " + id)
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> find(type, id), found -> found != null);
    }

    List<JsonObject> all(String type) {
        return heard.stream().filter(frame -> type.equals(frame.getString("type"))).toList();
    }

    @Override
    public void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
    }

    private JsonObject find(String type, long id) {
        return all(type).stream()
                .filter(frame -> id == 0 || frame.getLong("id") == id)
                .findFirst()
                .orElse(null);
    }
}
