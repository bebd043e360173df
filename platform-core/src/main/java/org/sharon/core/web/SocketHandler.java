package org.sharon.core.web;

import io.vertx.core.http.ServerWebSocket;

/**
 * Takes an open socket. Called on the socket's event loop: it must not block. The thread speaks the
 * language of whoever opened the socket until this returns, so whoever has words for them later
 * keeps it.
 */
@FunctionalInterface
public interface SocketHandler {

    /**
     * @param socket open, with no handlers yet
     * @param visitor whoever opened it; their access was checked a moment ago
     * @param path the value of {@code :slug}, or empty when the route has none
     * @param token the session's cookie, to check again later with {@link VisitorLookup}
     */
    void accept(ServerWebSocket socket, Visitor visitor, String path, String token);
}
