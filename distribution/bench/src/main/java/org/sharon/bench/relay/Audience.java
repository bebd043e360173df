package org.sharon.bench.relay;

import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All sockets, by the event loop they live on. */
final class Audience {

    private final Map<Context, Set<ServerWebSocket>> sockets = new ConcurrentHashMap<>();

    void add(Context context, ServerWebSocket socket) {
        sockets.computeIfAbsent(context, each -> ConcurrentHashMap.newKeySet()).add(socket);
    }

    void remove(Context context, ServerWebSocket socket) {
        sockets.getOrDefault(context, Set.of()).remove(socket);
    }

    /** One task for each event loop, which then writes to all of its sockets. */
    void tell(String json) {
        sockets.forEach(
                (context, beside) ->
                        context.runOnContext(
                                now -> beside.forEach(socket -> socket.writeTextMessage(json))));
    }
}
