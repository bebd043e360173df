package org.sharon.core.web;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.sharon.core.language.Language;
import org.sharon.core.store.DatabaseUnavailableException;

/** One socket: is its origin ours, who opens it, may they. */
final class SocketDispatch {

    /** The visitor is not signed in. */
    static final short SIGNED_OUT = 4401;

    /** The visitor has no key, or there is no such room: the two look the same. */
    static final short NO_KEY = 4403;

    /** This node is about to stop. */
    static final short RESTART = 1012;

    private record Admission(
            @Nullable Visitor visitor, boolean admitted, String token, Language language) {}

    private record Holder(long account, String token) {}

    private final WorkerExecutor requests;
    private final VisitorLookup visitors;
    private final RoomDoor rooms;

    /** Who is connected; forgotten with the socket itself, whoever closes it. */
    private final Map<ServerWebSocket, Holder> open =
            Collections.synchronizedMap(new WeakHashMap<>());

    SocketDispatch(WorkerExecutor requests, VisitorLookup visitors, RoomDoor rooms) {
        this.requests = requests;
        this.visitors = visitors;
        this.rooms = rooms;
    }

    void open(RoutingContext context, Routes.Sockets socket) {
        HttpServerRequest request = context.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade")) || !isOurs(request)) {
            context.response().setStatusCode(403).end();
            return;
        }
        request.pause();
        String slug = Optional.ofNullable(context.pathParam("slug")).orElse("");
        requests.executeBlocking(() -> admission(request, socket.route().access(), slug), false)
                .compose(admission -> upgrade(request, socket.handler(), slug, admission))
                .onFailure(failure -> refuse(context, failure));
    }

    /** Everybody is asked to come back at once: to this node, or to another. */
    Future<Void> restart() {
        List<Future<Void>> closing = new ArrayList<>();
        synchronized (open) {
            open.keySet().stream()
                    .filter(socket -> !socket.isClosed())
                    .forEach(socket -> closing.add(socket.close(RESTART, "restart")));
        }
        return Future.join(closing).mapEmpty();
    }

    /** Whoever has signed out hears no more, on whichever device the socket is open. */
    void lookAgain(long account) {
        Map<ServerWebSocket, Holder> theirs = new HashMap<>();
        synchronized (open) {
            open.forEach(
                    (socket, holder) -> {
                        if (holder.account() == account && !socket.isClosed()) {
                            theirs.put(socket, holder);
                        }
                    });
        }
        theirs.forEach(
                (socket, holder) ->
                        requests.executeBlocking(
                                        () -> visitors.find(holder.token()).isEmpty(), false)
                                .onSuccess(
                                        ended -> {
                                            if (ended && !socket.isClosed()) {
                                                socket.close(SIGNED_OUT, "signed out");
                                            }
                                        }));
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        if (failure instanceof DatabaseUnavailableException) {
            context.request().resume();
            context.fail(503);
        } else {
            context.fail(failure);
        }
    }

    private Admission admission(HttpServerRequest request, Access access, String slug) {
        String token = SessionCookie.read(request).orElse("");
        Visitor visitor = visitors.find(token).orElse(null);
        boolean admitted =
                visitor != null
                        && access.admits(visitor.role())
                        && (access != Access.KEY_TO_ROOM || rooms.opensFor(visitor, slug));
        return new Admission(visitor, admitted, token, LanguageCookie.of(request));
    }

    private Future<ServerWebSocket> upgrade(
            HttpServerRequest request, SocketHandler handler, String slug, Admission admission) {
        Future<ServerWebSocket> upgraded = request.toWebSocket();
        return upgraded.onSuccess(
                socket -> {
                    Visitor visitor = admission.visitor();
                    open.put(
                            socket,
                            new Holder(visitor == null ? 0 : visitor.account(), admission.token()));
                    TextMessages.watch(socket);
                    if (visitor == null) {
                        socket.close(SIGNED_OUT, "signed out");
                    } else if (!admission.admitted()) {
                        socket.close(NO_KEY, "no key");
                    } else {
                        admission
                                .language()
                                .speak(
                                        () ->
                                                handler.accept(
                                                        socket, visitor, slug, admission.token()));
                    }
                });
    }

    /**
     * A browser always says where a socket was opened from; a program that is no browser may not.
     */
    private static boolean isOurs(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            return request.authority() != null
                    && request.authority()
                            .toString()
                            .equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
