package org.sharon.core.alerts;

import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import org.sharon.core.web.Visitor;

/** One console. */
final class DeskSocket {

    static final short SIGNED_OUT = 4401;
    static final short SLOW = 4408;
    static final short TRY_AGAIN = 1013;

    /** Frames that may wait for a slow connection before it is asked to come back. */
    private static final int PATIENCE = 2_000;

    private final ServerWebSocket socket;
    private final Context context;
    private final Visitor visitor;
    private final String token;
    private int refusedWrites;

    DeskSocket(ServerWebSocket socket, Context context, Visitor visitor, String token) {
        this.socket = socket;
        this.context = context;
        this.visitor = visitor;
        this.token = token;
    }

    Visitor visitor() {
        return visitor;
    }

    String token() {
        return token;
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    /** From any thread; frames go out in the order of the calls. */
    void send(JsonObject frame) {
        String json = frame.encode();
        context.runOnContext(now -> write(json));
    }

    void close(short code, String reason) {
        context.runOnContext(
                now -> {
                    if (!socket.isClosed()) {
                        socket.close(code, reason);
                    }
                });
    }

    private void write(String json) {
        if (socket.isClosed()) {
            return;
        }
        refusedWrites = socket.writeQueueFull() ? refusedWrites + 1 : 0;
        if (refusedWrites > PATIENCE) {
            socket.close(SLOW, "slow");
        } else {
            socket.writeTextMessage(json);
        }
    }
}
