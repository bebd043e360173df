package org.sharon.core.events;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharon.api.features.Feature;
import org.sharon.core.conversations.Coming;
import org.sharon.core.features.Features;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Remembered;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * What is coming, as each person finds it.
 *
 * <p>The events of a trust are remembered on this node for at most three seconds, so what is
 * cancelled is so everywhere within three, and a page of a room asks nothing of its own.
 */
final class Events implements Coming, HomePart, NoticeOffer {

    static final String ALL = "/events";

    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofDays(2);
    private static final int NEXT = 1;

    /** An event and the room it is for. */
    record Found(Event event, Room room) {

        String address() {
            return room.path() + "/events/" + event.id();
        }
    }

    private final EventStore store;
    private final Guard guard;
    private final Features features;
    private final Clock clock;
    private final Remembered<Integer, List<Event>> known;

    @Inject
    Events(EventStore store, Guard guard, Features features, Clock clock) {
        this.store = store;
        this.guard = guard;
        this.features = features;
        this.clock = clock;
        this.known = new Remembered<>(REMEMBERED, clock);
    }

    @Override
    public boolean areIn(Room room) {
        return !room.isPrivate() && features.isOn(room.trust(), room.service(), Feature.EVENTS);
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.EVENT, NoticeKind.EVENT_CHANGED);
    }

    @Override
    public boolean isFor(Visitor visitor) {
        return guard.roomsOf(visitor).stream().anyMatch(this::areIn);
    }

    /** The room, where it has events. */
    Room enter(Visitor visitor, String slug) {
        Room room = guard.enter(visitor, slug);
        if (!areIn(room)) {
            throw new NotFoundException();
        }
        return room;
    }

    /** What is coming in all rooms that this person may enter, and what has just been. */
    List<Found> coming(Visitor visitor) {
        List<Event> all = known(visitor.trust());
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, Room> rooms = new HashMap<>();
        guard.roomsOf(visitor).stream()
                .filter(this::areIn)
                .forEach(room -> rooms.put(room.id(), room));
        return all.stream()
                .filter(each -> rooms.containsKey(each.room()))
                .filter(each -> each.plan().startsAt().isAfter(clock.instant().minus(Event.STAYS)))
                .map(each -> new Found(each, rooms.get(each.room())))
                .toList();
    }

    List<Found> coming(Visitor visitor, Room room) {
        return coming(visitor).stream().filter(each -> each.room().id() == room.id()).toList();
    }

    /** What was in a room in a month, without what still stands among the others. */
    List<Found> past(Room room, YearMonth month) {
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(When.LONDON).toInstant();
        Instant gone = clock.instant().minus(Event.STAYS);
        Instant since = month.atDay(1).atStartOfDay(When.LONDON).toInstant();
        return store.listBetween(room.id(), since, end.isBefore(gone) ? end : gone).stream()
                .map(each -> new Found(each, room))
                .toList();
    }

    /** The month in which the past of a room begins: the one of its first event, or this one. */
    YearMonth firstMonth(Room room) {
        Instant now = clock.instant();
        Instant first = store.firstIn(room.id()).filter(now::isAfter).orElse(now);
        return YearMonth.from(first.atZone(When.LONDON));
    }

    /** One that members see. */
    Found find(Visitor visitor, String slug, long id) {
        Room room = enter(visitor, slug);
        return store.find(id)
                .filter(each -> each.room() == room.id() && each.state() != Event.State.DRAFT)
                .map(each -> new Found(each, room))
                .orElseThrow(NotFoundException::new);
    }

    /** The room in which an event is, for whoever may enter it. */
    Optional<Room> place(Visitor visitor, Event event) {
        Long room = event.plan().placeRoom();
        return guard.roomsOf(visitor).stream()
                .filter(each -> room != null && each.id() == room)
                .findFirst();
    }

    boolean isReminded(Visitor visitor, Event event) {
        return store.isReminded(event.id(), visitor.account());
    }

    void remind(Visitor visitor, Event event, boolean on) {
        if (!on || event.canRemind(clock.instant())) {
            store.remind(event.id(), visitor.account(), on);
        }
    }

    /** The events of a trust have changed: look again next time. */
    void forget(int trust) {
        known.forget(trust);
    }

    @Override
    public List<Line> next(Visitor reader, Room room) {
        return coming(reader, room).stream()
                .filter(each -> each.event().isScheduled())
                .filter(each -> each.event().plan().endsAt().isAfter(clock.instant()))
                .limit(NEXT)
                .map(
                        each ->
                                new Line(
                                        each.event().plan().title(),
                                        each.event().plan().when(),
                                        each.address()))
                .toList();
    }

    @Override
    public Stream<Link> links(Visitor visitor) {
        boolean any = guard.roomsOf(visitor).stream().anyMatch(this::areIn);
        return any
                ? Stream.of(new Link(Shelf.PAGES, say("events.what-is-coming"), ALL))
                : Stream.empty();
    }

    @Override
    public Stream<Note> notes(Visitor visitor) {
        Instant now = clock.instant();
        return coming(visitor).stream()
                .filter(each -> each.event().isScheduled())
                .filter(each -> each.event().plan().endsAt().isAfter(now))
                .filter(each -> each.event().plan().startsAt().isBefore(now.plus(SOON)))
                .limit(1)
                .map(
                        each ->
                                Note.of(
                                        each.event().plan().title() + ".",
                                        each.event().plan().when() + ".",
                                        say("events.about-this-event"),
                                        each.address()));
    }

    private List<Event> known(int trust) {
        return known.getOrLast(
                trust, () -> store.listComing(trust, clock.instant().minus(Event.STAYS)));
    }
}
