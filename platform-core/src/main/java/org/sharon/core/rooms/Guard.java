package org.sharon.core.rooms;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharon.core.language.Language;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.Remembered;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.RoomDoor;
import org.sharon.core.web.Visitor;

/**
 * The one place that answers whether a person may see a room.
 *
 * <p>An answer is remembered on this node for at most five seconds, so a key that is taken back
 * closes its rooms everywhere within five seconds.
 */
public final class Guard implements RoomDoor {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final RoomStore store;
    private final SwitchedOff switchedOff;
    private final Services services;
    private final Remembered<Long, List<Room>> known;

    @Inject
    Guard(RoomStore store, SwitchedOff switchedOff, Services services, Clock clock) {
        this.store = store;
        this.switchedOff = switchedOff;
        this.services = services;
        this.known = new Remembered<>(REMEMBERED, clock);
    }

    /**
     * The rooms this person may enter, in the order of the building; threads are not among them.
     */
    public List<Room> roomsOf(Visitor visitor) {
        List<Room> rooms =
                opened(visitor).stream()
                        .filter(room -> !switchedOff.closes(room, visitor))
                        .toList();
        // Asked several times for each page, and rooms are declared in English.
        return Language.current() == Language.ENGLISH
                ? rooms
                : rooms.stream().map(this::said).toList();
    }

    /** The room in the language of this request, as far as its service brings the words. */
    private Room said(Room room) {
        return services.find(room.service())
                .map(each -> room.called(each.said(room.title()), each.said(room.welcome())))
                .orElse(room);
    }

    /** The services whose rooms this person may enter, in the order of the building. */
    public Set<String> servicesOf(Visitor visitor) {
        return roomsOf(visitor).stream()
                .filter(room -> !room.isPrivate())
                .map(Room::service)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Room> opened(Visitor visitor) {
        return known.get(
                visitor.account(),
                () ->
                        visitor.role().isClinical()
                                ? store.listOfServices(visitor.trust(), visitor.services())
                                : store.listOpenedByKeys(visitor.trust(), visitor.account()));
    }

    /** The room called {@code slug}, if this person may enter it. */
    public Optional<Room> find(Visitor visitor, String slug) {
        return roomsOf(visitor).stream()
                .filter(room -> room.slug().equals(slug))
                .findFirst()
                .or(() -> thread(visitor, slug));
    }

    /** There may be many of them, so they are looked for one by one. */
    private Optional<Room> thread(Visitor visitor, String slug) {
        return Room.isThread(slug)
                ? store.findThread(visitor.trust(), slug, visitor.account(), visitor.services())
                        .filter(room -> !switchedOff.closes(room, visitor))
                : Optional.empty();
    }

    /** The room called {@code slug}; for anybody without a key there is none. */
    public Room enter(Visitor visitor, String slug) {
        return find(visitor, slug).orElseThrow(NotFoundException::new);
    }

    /** Whether this person may enter the room with this number. */
    public boolean admits(Visitor visitor, long room) {
        return roomsOf(visitor).stream().anyMatch(each -> each.id() == room);
    }

    /**
     * The slugs of the rooms to which this person holds a key and which are closed now. Asked only
     * where somebody finds no room, so nothing of it is remembered.
     */
    public Set<String> closedRoomsOf(Visitor visitor) {
        Set<String> held = store.listHeldByKeys(visitor.trust(), visitor.account());
        roomsOf(visitor).forEach(open -> held.remove(open.slug()));
        return held;
    }

    @Override
    public boolean isClosedFor(Visitor visitor, String slug) {
        return closedRoomsOf(visitor).contains(slug);
    }

    @Override
    public Optional<String> serviceOf(Visitor visitor, String slug) {
        return find(visitor, slug).map(Room::service);
    }

    @Override
    public String accentOf(String service) {
        return services.find(service)
                .map(each -> each.description().accent().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    @Override
    public boolean hasMessages(Visitor visitor, String slug) {
        return find(visitor, slug).filter(switchedOff::hasMessages).isPresent();
    }

    @Override
    public boolean opensFor(Visitor visitor, String slug) {
        return find(visitor, slug).isPresent();
    }

    /** Somebody's keys have changed: look again next time. */
    void forget(long account) {
        known.forget(account);
    }

    /** Rooms have changed: look again for everybody. */
    void forgetAll() {
        known.forgetAll();
    }
}
