package org.sharon.core.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * Sends bytes piece by piece, so that somebody with a slow line holds one piece of them and not the
 * whole. Runs on the event loop of its response.
 */
final class Trickle {

    private static final int PIECE = 64 * 1024;

    private final HttpServerResponse response;
    private final Buffer bytes;
    private int sent;

    private Trickle(HttpServerResponse response, Buffer bytes) {
        this.response = response;
        this.bytes = bytes;
    }

    static void send(HttpServerResponse response, Buffer bytes) {
        response.putHeader("Content-Length", String.valueOf(bytes.length()));
        new Trickle(response, bytes).sendMore();
    }

    private void sendMore() {
        while (sent < bytes.length() && !response.closed()) {
            if (response.writeQueueFull()) {
                response.drainHandler(ready -> sendMore());
                return;
            }
            int end = Math.min(bytes.length(), sent + PIECE);
            response.write(bytes.slice(sent, end));
            sent = end;
        }
        if (!response.closed()) {
            response.end();
        }
    }
}
