package org.sharon.core.alerts;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sharon.core.moderation.CaseGuard;
import org.sharon.core.moderation.CaseHints;
import org.sharon.core.moderation.CaseItem;
import org.sharon.core.moderation.CaseMark;
import org.sharon.core.moderation.CaseMark.Hand;
import org.sharon.core.moderation.CaseMark.Kind;
import org.sharon.core.moderation.Reviews;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.VisitorLookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches what is open for all consoles of this node, and tells each what has changed for it.
 *
 * <p>It compares what is open now with what was open at the last look: on a hint of any node, and
 * twice a second while a console is open, so that a lost hint costs half a second and an id that
 * was committed late is not missed. All looks run one after another on one thread.
 */
final class Desk {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    private static final long LOOK = 500;
    private static final long STILL_ALLOWED = 30_000;

    /** What a console is sent when it opens; the rest is a number. */
    static final int LONGEST = 200;

    private record Key(Kind kind, long id) {}

    private final Vertx vertx;
    private final Database database;
    private final AlertStore alerts;
    private final Alerts ofPerson;
    private final Reviews reviews;
    private final CaseGuard guard;
    private final CaseHints hints;
    private final VisitorLookup visitors;
    private final Set<DeskSocket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean lookIsDue = new AtomicBoolean();
    private @Nullable WorkerExecutor worker;
    private @Nullable Map<Key, CaseMark> known;
    private boolean blind;

    @Inject
    Desk(
            Vertx vertx,
            Database database,
            AlertStore alerts,
            Alerts ofPerson,
            Reviews reviews,
            CaseGuard guard,
            CaseHints hints,
            VisitorLookup visitors) {
        this.vertx = vertx;
        this.database = database;
        this.alerts = alerts;
        this.ofPerson = ofPerson;
        this.reviews = reviews;
        this.guard = guard;
        this.hints = hints;
        this.visitors = visitors;
    }

    void start() {
        worker = vertx.createSharedWorkerExecutor("desk", 1);
        hints.follow(this::lookSoon);
        vertx.setPeriodic(LOOK, timer -> lookSoon());
        vertx.setPeriodic(
                STILL_ALLOWED,
                timer -> {
                    if (!sockets.isEmpty()) {
                        soon(this::checkAll);
                    }
                });
    }

    /** Begins to tell {@code socket}: first what is open, then every change. */
    void add(DeskSocket socket) {
        soon(
                () -> {
                    try {
                        known = known == null ? read() : known;
                    } catch (RuntimeException down) {
                        socket.close(DeskSocket.TRY_AGAIN, "try again");
                        return;
                    }
                    if (!socket.isClosed()) {
                        sockets.add(socket);
                        welcome(socket);
                    }
                });
    }

    void remove(DeskSocket socket) {
        sockets.remove(socket);
    }

    /** How many are open for this person, also those that are not listed. */
    int countOpen(Visitor visitor, Kind kind) {
        return (int)
                read().values().stream()
                        .filter(mark -> mark.kind() == kind && guard.admits(visitor, mark))
                        .count();
    }

    /** Runs {@code work} after whatever is being told at this moment. */
    void soon(Runnable work) {
        WorkerExecutor ours = Objects.requireNonNull(worker, "started");
        ours.executeBlocking(
                () -> {
                    work.run();
                    return null;
                },
                false);
    }

    private void lookSoon() {
        if (!sockets.isEmpty() && lookIsDue.compareAndSet(false, true)) {
            soon(this::look);
        }
    }

    private void look() {
        lookIsDue.set(false);
        Map<Key, CaseMark> before = known;
        if (sockets.isEmpty() || before == null) {
            known = null;
            return;
        }
        try {
            Map<Key, CaseMark> now = read();
            tell(before, now);
            known = now;
            blind = false;
        } catch (RuntimeException down) {
            // What was missed is seen at the next look that works: the desks know it is not live.
            if (!blind) {
                log.warn("The open cases could not be read; the consoles wait", down);
            }
            blind = true;
        }
    }

    private Map<Key, CaseMark> read() {
        Map<Key, CaseMark> open = new HashMap<>();
        database.read(
                handle -> {
                    alerts.listOpenMarks(handle).forEach(mark -> open.put(key(mark), mark));
                    reviews.listOpenMarks(handle).forEach(mark -> open.put(key(mark), mark));
                    return null;
                });
        return open;
    }

    private void tell(Map<Key, CaseMark> before, Map<Key, CaseMark> now) {
        List<Long> newAlerts = new ArrayList<>();
        List<Long> newReviews = new ArrayList<>();
        now.forEach(
                (key, mark) -> {
                    CaseMark old = before.get(key);
                    if (old == null) {
                        (key.kind() == Kind.ALERT ? newAlerts : newReviews).add(key.id());
                    } else {
                        tellChange(old, mark);
                    }
                });
        if (!newAlerts.isEmpty()) {
            alerts.list(newAlerts).forEach(this::tellNew);
        }
        if (!newReviews.isEmpty()) {
            reviews.list(newReviews).forEach(this::tellNew);
        }
        before.forEach(
                (key, mark) -> {
                    if (!now.containsKey(key)) {
                        send(mark, DeskFrames.done(mark));
                    }
                });
    }

    private void tellNew(CaseItem item) {
        send(item.mark(), DeskFrames.item(item));
        tellHands(item.mark());
    }

    private void tellHands(CaseMark mark) {
        Hand claimed = mark.claimed();
        if (claimed != null) {
            send(mark, DeskFrames.claimed(mark, claimed));
        }
        Hand acknowledged = mark.acknowledged();
        if (acknowledged != null) {
            send(mark, DeskFrames.acknowledged(mark, acknowledged));
        }
    }

    private void tellChange(CaseMark old, CaseMark mark) {
        Hand claimed = mark.claimed();
        if (!Objects.equals(old.claimed(), claimed)) {
            send(
                    mark,
                    claimed == null
                            ? DeskFrames.released(mark)
                            : DeskFrames.claimed(mark, claimed));
        }
        Hand acknowledged = mark.acknowledged();
        if (acknowledged != null && !acknowledged.equals(old.acknowledged())) {
            send(mark, DeskFrames.acknowledged(mark, acknowledged));
        }
    }

    private void send(CaseMark mark, JsonObject frame) {
        for (DeskSocket socket : sockets) {
            if (guard.admits(socket.visitor(), mark)) {
                socket.send(frame);
            }
        }
    }

    private void welcome(DeskSocket socket) {
        try {
            int open = 0;
            int held = 0;
            for (CaseMark mark : Objects.requireNonNull(known).values()) {
                if (guard.admits(socket.visitor(), mark)) {
                    open += mark.kind() == Kind.ALERT ? 1 : 0;
                    held += mark.kind() == Kind.REVIEW ? 1 : 0;
                }
            }
            socket.send(DeskFrames.joined(open, held));
            List<CaseItem> items = new ArrayList<>(ofPerson.listOpen(socket.visitor(), LONGEST));
            items.addAll(reviews.listOpen(socket.visitor(), LONGEST));
            for (CaseItem item : items) {
                socket.send(DeskFrames.item(item));
                Hand claimed = item.mark().claimed();
                if (claimed != null) {
                    socket.send(DeskFrames.claimed(item.mark(), claimed));
                }
                Hand acknowledged = item.mark().acknowledged();
                if (acknowledged != null) {
                    socket.send(DeskFrames.acknowledged(item.mark(), acknowledged));
                }
            }
        } catch (RuntimeException down) {
            socket.close(DeskSocket.TRY_AGAIN, "try again");
        }
    }

    /** Whoever has signed out, or is not staff any more, is told nothing further. */
    private void checkAll() {
        for (DeskSocket socket : sockets) {
            try {
                boolean still =
                        visitors.find(socket.token())
                                .filter(now -> now.role() == socket.visitor().role())
                                .filter(now -> now.services().equals(socket.visitor().services()))
                                .isPresent();
                if (!still) {
                    socket.close(DeskSocket.SIGNED_OUT, "signed out");
                } else if (socket.isClosed()) {
                    sockets.remove(socket);
                }
            } catch (RuntimeException down) {
                log.debug("A session could not be looked up; it is looked up again", down);
            }
        }
    }

    private static Key key(CaseMark mark) {
        return new Key(mark.kind(), mark.id());
    }
}
