package org.sharon.core.web;

import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Sends {@link Pieces} as fast as whoever asked takes them. Runs on the response's event loop. */
final class PieceSender {

    private static final int PIECE = 256 * 1024;

    private final HttpServerResponse response;
    private final Pieces pieces;
    private final WorkerExecutor workers;
    private long at;

    private PieceSender(HttpServerResponse response, Pieces pieces, WorkerExecutor workers) {
        this.response = response;
        this.pieces = pieces;
        this.workers = workers;
        this.at = pieces.from();
    }

    static void send(HttpServerResponse response, Pieces pieces, WorkerExecutor workers) {
        response.putHeader("Content-Length", String.valueOf(pieces.end() - pieces.from()));
        new PieceSender(response, pieces, workers).sendMore();
    }

    private void sendMore() {
        if (response.closed()) {
            return;
        }
        if (at >= pieces.end()) {
            response.end();
        } else if (response.writeQueueFull()) {
            response.drainHandler(ready -> sendMore());
        } else {
            int most = (int) Math.min(PIECE, pieces.end() - at);
            workers.executeBlocking(() -> pieces.source().read(at, most), false)
                    .onSuccess(this::sent)
                    .onFailure(gone -> response.reset());
        }
    }

    private void sent(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > pieces.end() - at) {
            response.reset();
            return;
        }
        at += bytes.length;
        response.drainHandler(null);
        response.write(Buffer.buffer(bytes));
        sendMore();
    }
}
