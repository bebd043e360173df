package org.sharon.core.alerts;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.sharon.core.moderation.CaseMark.Kind;
import org.sharon.core.moderation.Reviews;
import org.sharon.core.web.Access;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.TextMessages;
import org.sharon.core.web.Visitor;

/** The socket of the staff's consoles. {@link DeskFrames} lists what is said on it. */
final class DeskSockets implements RouteGroup {

    private final Desk desk;
    private final Alerts alerts;
    private final Reviews reviews;

    @Inject
    DeskSockets(Desk desk, Alerts alerts, Reviews reviews) {
        this.desk = desk;
        this.alerts = alerts;
        this.reviews = reviews;
    }

    @Override
    public void addTo(Routes routes) {
        routes.socket("/staff/live", Access.REVIEWER, this::open);
    }

    private void open(ServerWebSocket socket, Visitor visitor, String path, String token) {
        DeskSocket console = new DeskSocket(socket, Vertx.currentContext(), visitor, token);
        TextMessages.read(socket, text -> hear(console, text));
        socket.closeHandler(closed -> desk.remove(console));
        desk.add(console);
    }

    private void hear(DeskSocket console, String text) {
        JsonObject frame;
        try {
            frame = new JsonObject(text);
        } catch (DecodeException | ClassCastException malformed) {
            console.send(DeskFrames.error("malformed", "We could not read that message.", 0));
            return;
        }
        String type = frame.getValue("type") instanceof String word ? word : "";
        switch (type) {
            case "ping" -> console.send(DeskFrames.pong());
            // What is open is sent to every console without being asked for.
            case "join" -> {}
            case "claim", "release", "acknowledge" -> desk.soon(() -> act(console, type, frame));
            default ->
                    console.send(
                            DeskFrames.error(
                                    "unknown",
                                    "This page is older than the building. Reload it.",
                                    0));
        }
    }

    private void act(DeskSocket console, String type, JsonObject frame) {
        long id = frame.getValue("id") instanceof Number number ? number.longValue() : 0;
        boolean alert = !Kind.REVIEW.word().equals(frame.getValue("kind"));
        boolean over = Boolean.TRUE.equals(frame.getValue("over"));
        Visitor by = console.visitor();
        try {
            switch (type) {
                case "claim" -> {
                    if (alert) {
                        alerts.claim(by, id, over);
                    } else {
                        reviews.claim(by, id, over);
                    }
                }
                case "release" -> {
                    if (alert) {
                        alerts.release(by, id);
                    } else {
                        reviews.release(by, id);
                    }
                }
                default -> alerts.acknowledge(by, id);
            }
        } catch (ConflictException second) {
            console.send(DeskFrames.error("conflict", second.getMessage(), id));
        } catch (NotFoundException nothing) {
            console.send(DeskFrames.error("none", "There is nothing here with this number.", id));
        } catch (RuntimeException down) {
            console.send(DeskFrames.error("later", "That could not be saved. Try again.", id));
        }
    }
}
