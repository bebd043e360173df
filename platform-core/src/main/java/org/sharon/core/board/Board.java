package org.sharon.core.board;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sharon.api.features.Feature;
import org.sharon.core.features.Features;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.stages.Stage;
import org.sharon.core.stages.Stages;
import org.sharon.core.store.Remembered;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * The notice board as each person finds it.
 *
 * <p>What a trust's board shows is remembered on this node for at most three seconds, so what is
 * withdrawn is gone everywhere within three, and a board without notices costs nothing.
 */
public final class Board implements NoticeOffer {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private final BoardStore store;
    private final Guard guard;
    private final Features features;
    private final Stages stages;
    private final Audiences audiences;
    private final Clock clock;
    private final Remembered<Integer, List<BoardNotice>> known;

    @Inject
    Board(
            BoardStore store,
            Guard guard,
            Features features,
            Stages stages,
            Audiences audiences,
            Clock clock) {
        this.store = store;
        this.guard = guard;
        this.features = features;
        this.stages = stages;
        this.audiences = audiences;
        this.clock = clock;
        this.known = new Remembered<>(REMEMBERED, clock);
    }

    /** Everything that this person finds on the board, the newest first. */
    public List<Pinned> shownTo(Visitor visitor) {
        return pinned(visitor, notice -> true);
    }

    /** What this person has not read, of what is for a room or for all of its service. */
    public List<Pinned> newIn(Visitor visitor, Room room) {
        if (room.isPrivate()) {
            return List.of();
        }
        return pinned(
                        visitor,
                        notice ->
                                notice.audience().service().equals(room.service())
                                        && isFor(notice, room))
                .stream()
                .filter(Pinned::unread)
                .toList();
    }

    private static boolean isFor(BoardNotice notice, Room room) {
        Long only = notice.audience().room();
        return only == null || only == room.id();
    }

    /** This person has read a notice, in the words that it has now. */
    void markRead(Visitor visitor, long id) {
        BoardNotice notice =
                found(visitor, each -> each.id() == id).stream()
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        store.markRead(visitor.account(), notice);
    }

    /** The board of a trust has changed: look again next time. */
    void forget(int trust) {
        known.forget(trust);
    }

    private List<Pinned> pinned(Visitor visitor, Predicate<BoardNotice> wanted) {
        List<BoardNotice> found = found(visitor, wanted);
        Map<Long, Integer> read =
                store.read(visitor.account(), found.stream().map(BoardNotice::id).toList());
        List<Pinned> pinned = new ArrayList<>();
        for (BoardNotice each : found) {
            boolean unread = read.getOrDefault(each.id(), 0) < each.revision();
            String forWhom =
                    visitor.role().isClinical() ? audiences.words(visitor, each.audience()) : "";
            pinned.add(Pinned.of(each, unread, forWhom));
        }
        return pinned;
    }

    private List<BoardNotice> found(Visitor visitor, Predicate<BoardNotice> wanted) {
        List<BoardNotice> shown = shown(visitor.trust()).stream().filter(wanted).toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<Long, Room> rooms = new HashMap<>();
        guard.roomsOf(visitor).forEach(room -> rooms.put(room.id(), room));
        List<BoardNotice> opened =
                shown.stream()
                        .filter(each -> opens(each, rooms))
                        .filter(each -> isOn(visitor.trust(), each.audience().service()))
                        .toList();
        boolean staged =
                !visitor.role().isClinical()
                        && opened.stream().anyMatch(each -> each.audience().stage() != null);
        Map<String, Stage> own = staged ? stages.of(visitor.account()) : Map.of();
        return opened.stream()
                .filter(
                        each ->
                                visitor.role().isClinical()
                                        || each.audience().stage() == null
                                        || each.audience().stage()
                                                == own.get(each.audience().service()))
                .toList();
    }

    private static boolean opens(BoardNotice notice, Map<Long, Room> rooms) {
        Long room = notice.audience().room();
        return room != null
                ? rooms.containsKey(room)
                : rooms.values().stream()
                        .anyMatch(
                                each ->
                                        !each.isPrivate()
                                                && each.service()
                                                        .equals(notice.audience().service()));
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.BOARD);
    }

    @Override
    public boolean isFor(Visitor visitor) {
        return guard.servicesOf(visitor).stream()
                .anyMatch(service -> isOn(visitor.trust(), service));
    }

    boolean isOn(int trust, String service) {
        return features.isOn(trust, service, Feature.BROADCAST);
    }

    private List<BoardNotice> shown(int trust) {
        return known.get(trust, () -> store.listShown(trust, clock.instant()));
    }
}
