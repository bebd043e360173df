package org.sharon.core.directory;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sharon.core.audit.Audit;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * Who else supports the people of a service. What a trust has is remembered on this node for at
 * most three seconds.
 */
public final class Directory implements HomePart {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private record Known(List<Entry> entries, Instant at) {}

    /** The directory of one service. */
    public record OfService(String title, String address) {}

    private final DirectoryStore store;
    private final Guard guard;
    private final Services services;
    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    @Inject
    Directory(
            DirectoryStore store,
            Guard guard,
            Services services,
            Database database,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.guard = guard;
        this.services = services;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.LONDON);
    }

    /**
     * The directories with something in them for this person, of the services whose rooms they may
     * enter.
     */
    List<OfService> shownTo(Visitor visitor) {
        if (all(visitor.trust()).isEmpty()) {
            return List.of();
        }
        return guard.servicesOf(visitor).stream()
                .filter(id -> !found(visitor, id).isEmpty())
                .map(id -> new OfService(title(id), DirectoryPages.address(id)))
                .toList();
    }

    @Override
    public Stream<Link> links(Visitor visitor) {
        List<Link> support =
                shownTo(visitor).stream()
                        .map(each -> new Link(Shelf.PLACES, each.title(), each.address()))
                        .toList();
        return Link.named(say("directory.other-support"), support).stream();
    }

    String title(String service) {
        return services.find(service).map(Service::title).orElse(service);
    }

    /**
     * What this member of the service finds now: what is for everybody there, or for one of their
     * rooms. Clinical staff find all of it. For anybody else there is no such service.
     */
    List<Entry> shown(Visitor visitor, String service) {
        if (!guard.servicesOf(visitor).contains(service)) {
            throw new NotFoundException();
        }
        return found(visitor, service);
    }

    private List<Entry> found(Visitor visitor, String service) {
        LocalDate today = today();
        boolean clinical = visitor.role().isClinical();
        Set<String> rooms =
                roomsOf(visitor, service).stream().map(Room::slug).collect(Collectors.toSet());
        return all(visitor.trust()).stream()
                .filter(each -> each.service().equals(service) && each.isShownOn(today))
                .filter(each -> clinical || each.isFor(rooms))
                .toList();
    }

    /** The rooms of a service that this person may enter and that others know of. */
    List<Room> roomsOf(Visitor visitor, String service) {
        return guard.roomsOf(visitor).stream()
                .filter(room -> !room.isPrivate() && room.service().equals(service))
                .toList();
    }

    /** Who has looked at it last, and says that all of it is right. */
    long verifiedBy(Entry entry) {
        return store.verifiedBy(entry.id());
    }

    /** Everything of the services that this member of staff serves. */
    List<Entry> kept(Visitor by) {
        return store.list(by.trust()).stream()
                .filter(each -> by.services().contains(each.service()))
                .toList();
    }

    /** For anybody else's service there is none. */
    Entry find(Visitor by, long id) {
        return store.find(id)
                .filter(
                        each ->
                                each.trust() == by.trust()
                                        && by.services().contains(each.service()))
                .orElseThrow(NotFoundException::new);
    }

    /** One that was looked at so many days ago. */
    public void add(Visitor by, String service, Place place, int daysAgo) {
        LocalDate verified = today().minusDays(daysAgo);
        add(by, UUID.randomUUID(), new Entry(0, by.trust(), service, place, verified));
    }

    /** The same key again is the same entry. It has been looked at today. */
    long add(Visitor by, UUID key, String service, Place place) {
        return add(by, key, new Entry(0, by.trust(), service, place, today()));
    }

    private long add(Visitor by, UUID key, Entry entry) {
        return write(by, "directory.added", handle -> store.add(handle, entry, key, by.account()));
    }

    /** Somebody has looked at all of it today. */
    void save(Visitor by, long id, Place place) {
        Entry old = find(by, id);
        Entry entry = new Entry(id, old.trust(), old.service(), place, today());
        write(
                by,
                "directory.verified",
                handle -> {
                    store.save(handle, entry, by.account());
                    return id;
                });
    }

    void remove(Visitor by, long id) {
        find(by, id);
        write(
                by,
                "directory.removed",
                handle -> {
                    store.remove(handle, id);
                    return id;
                });
    }

    private interface Work {
        long on(Handle handle);
    }

    private long write(Visitor by, String action, Work work) {
        long id =
                database.write(
                        handle -> {
                            long done = work.on(handle);
                            audit.add(
                                    handle,
                                    by.trust(),
                                    by.account(),
                                    action,
                                    "directory:" + done,
                                    "");
                            return done;
                        });
        known.remove(by.trust());
        return id;
    }

    private List<Entry> all(int trust) {
        Instant now = clock.instant();
        Known before = known.get(trust);
        if (before == null || !now.isBefore(before.at().plus(REMEMBERED))) {
            before = new Known(store.list(trust), now);
            known.put(trust, before);
        }
        return before.entries();
    }
}
