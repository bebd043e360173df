package org.sharon.core.living;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.sharon.core.conversations.Folding;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Support;
import org.sharon.core.conversations.WordLinks;
import org.sharon.core.language.Language;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.rooms.Doors;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.RoomVisits;
import org.sharon.core.web.Access;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SharedFrame;
import org.sharon.core.web.TextMessages;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.VisitorLookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sockets of the living rooms on this node. */
final class LivingSockets implements RouteGroup, ServiceListener {

    private static final Logger log = LoggerFactory.getLogger(LivingSockets.class);

    /** How often it is checked that whoever listens still may. Milliseconds. */
    private static final long STILL_ALLOWED = 30_000;

    /** How often it is looked whether a service or a feature was switched off. Milliseconds. */
    private static final long DOORS = 1_000;

    private static final long WHO_IS_HERE = 2_000;

    private static final int SIGNED_OUT = 4401;
    private static final int NO_KEY = 4403;
    private static final short TRY_AGAIN = 1013;

    private final Vertx vertx;
    private final LiveRooms rooms;
    private final Guard guard;
    private final RoomVisits visits;
    private final Doors doors;
    private final Posts posts;
    private final Folding folding;
    private final Support support;
    private final WordLinks links;
    private final VisitorLookup visitors;
    private final Presence presence;
    private final LivingLimits limits;
    private final Executor workers;
    private final Map<LiveSocket, String> sockets = new ConcurrentHashMap<>();
    private final Map<Long, Here> lastBand = new ConcurrentHashMap<>();

    @Inject
    LivingSockets(
            Vertx vertx,
            LiveRooms rooms,
            Guard guard,
            RoomVisits visits,
            Doors doors,
            Posts posts,
            Folding folding,
            Support support,
            WordLinks links,
            VisitorLookup visitors,
            Presence presence,
            LivingLimits limits) {
        this.vertx = vertx;
        this.rooms = rooms;
        this.guard = guard;
        this.visits = visits;
        this.doors = doors;
        this.posts = posts;
        this.folding = folding;
        this.support = support;
        this.links = links;
        this.visitors = visitors;
        this.presence = presence;
        this.limits = limits;
        this.workers = RoomFeed.on(vertx);
    }

    @Override
    public void addTo(Routes routes) {
        routes.socket("/rooms/:slug/live", Access.KEY_TO_ROOM, this::open);
    }

    void start() {
        rooms.start();
        presence.start(rooms::all);
        folding.follow(this::lookAgain);
        vertx.setPeriodic(STILL_ALLOWED, timer -> workers.execute(this::checkAll));
        vertx.setPeriodic(DOORS, timer -> workers.execute(this::watchDoors));
        vertx.setPeriodic(WHO_IS_HERE, timer -> sayWhoIsHere());
    }

    int count() {
        return sockets.size();
    }

    @Override
    public void serviceServes(Service now, Optional<Service> previous) {
        if (previous.isEmpty()) {
            return;
        }
        SharedFrame frame = new SharedFrame(Frames.swap(now.id()).toBuffer());
        sockets.keySet().stream()
                .filter(socket -> socket.room().service().equals(now.id()))
                .forEach(socket -> socket.context().runOnContext(then -> socket.send(frame)));
    }

    private void open(ServerWebSocket socket, Visitor visitor, String slug, String token) {
        socket.pause();
        var context = Vertx.currentContext();
        Language language = Language.current();
        workers.execute(
                () -> {
                    try {
                        Optional<Room> room =
                                guard.find(visitor, slug)
                                        .filter(each -> each.isLive() && each.isReadWhole());
                        RoomFeed feed = room.map(rooms::feed).orElse(null);
                        context.runOnContext(
                                now -> {
                                    if (socket.isClosed()) {
                                        return;
                                    }
                                    if (feed == null) {
                                        socket.close((short) NO_KEY, "no key");
                                    } else {
                                        language.speak(
                                                () ->
                                                        begin(
                                                                socket,
                                                                room.get(),
                                                                visitor,
                                                                feed,
                                                                token));
                                    }
                                    socket.resume();
                                });
                    } catch (RuntimeException down) {
                        context.runOnContext(now -> socket.close(TRY_AGAIN, "try again"));
                    }
                });
    }

    private void begin(
            ServerWebSocket socket, Room room, Visitor visitor, RoomFeed feed, String token) {
        Pace pace = new Pace(System::nanoTime, limits.apply());
        SerialQueue tasks = new SerialQueue(workers);
        LiveSocket live =
                new LiveSocket(
                        socket,
                        room,
                        visitor,
                        feed,
                        posts,
                        folding,
                        support,
                        links,
                        tasks,
                        pace,
                        () -> visitors.welcome(token));
        sockets.put(live, token);
        TextMessages.read(socket, live::hear);
        socket.closeHandler(
                closed -> {
                    live.closed();
                    visits.been(visitor, room);
                    sockets.remove(live);
                });
    }

    private void lookAgain(long account) {
        sockets.keySet().stream()
                .filter(socket -> socket.visitor().account() == account)
                .forEach(LiveSocket::lookAgain);
    }

    private void checkAll() {
        sockets.forEach(
                (socket, token) -> {
                    if (visitors.find(token).isEmpty()) {
                        socket.close(SIGNED_OUT, "signed out");
                    } else if (!guard.opensFor(socket.visitor(), socket.room().slug())) {
                        socket.close(NO_KEY, "no key");
                    }
                });
    }

    /** Whoever is in a room that was closed goes out, as if there were no such room. */
    private void watchDoors() {
        try {
            doors.look();
            sockets.keySet().stream()
                    .filter(socket -> !doors.stillAdmits(socket.visitor(), socket.room()))
                    .forEach(socket -> socket.close(NO_KEY, "no key"));
            sockets.keySet().forEach(LiveSocket::lookAtOffers);
        } catch (RuntimeException down) {
            log.debug("The doors could not be looked at", down);
        }
    }

    private void sayWhoIsHere() {
        rooms.all()
                .forEach(
                        (room, feed) -> {
                            if (feed.size() == 0) {
                                return;
                            }
                            Here band = Here.of(presence.everywhere(room, feed.size()));
                            if (band != lastBand.put(room, band)) {
                                feed.send(Frames.here(band).toBuffer());
                            }
                        });
    }
}
