package org.sharon.core.unread;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sharon.core.audit.Audit;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.training.Certificates;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * What a person who reviews still has to read: in the rooms they may enter, of services whose
 * posture says that somebody reads every post.
 */
public final class Unread {

    /** More than these are not counted. */
    static final int MOST = 500;

    private final Database database;
    private final UnreadStore store;
    private final ReadMarks marks;
    private final Services services;
    private final Guard guard;
    private final Certificates certificates;
    private final Audit audit;

    @Inject
    Unread(
            Database database,
            UnreadStore store,
            ReadMarks marks,
            Services services,
            Guard guard,
            Certificates certificates,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.marks = marks;
        this.services = services;
        this.guard = guard;
        this.certificates = certificates;
        this.audit = audit;
    }

    /** How many posts wait for this person; a large number is not counted to its end. */
    public UnreadCount count(Visitor visitor) {
        Collection<Integer> counts = counts(rooms(visitor), visitor).values();
        return new UnreadCount(
                !rooms(visitor).isEmpty(),
                counts.stream().mapToInt(Integer::intValue).sum(),
                counts.contains(MOST));
    }

    /** The rooms of services that promise it, in the order of the building. */
    List<Room> rooms(Visitor visitor) {
        if (!visitor.role().reviews()) {
            return List.of();
        }
        return guard.roomsOf(visitor).stream()
                .filter(room -> !room.isPrivate() && promises(room.service()))
                .filter(room -> certificates.letReview(visitor, room.service()))
                .toList();
    }

    /** By the room's number. */
    Map<Long, Integer> counts(List<Room> rooms, Visitor visitor) {
        return store.count(rooms.stream().map(Room::id).toList(), visitor.account(), MOST);
    }

    Room enter(Visitor visitor, String slug) {
        return rooms(visitor).stream()
                .filter(room -> room.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Oldest first, after a place. */
    List<UnreadPost> list(Room room, Visitor visitor, long after, int limit) {
        return store.list(room.id(), visitor.account(), after, limit);
    }

    /**
     * Somebody has read these posts. One that a colleague was quicker with, or that its author has
     * changed meanwhile, is left as it is.
     *
     * @param seen the revision of each, by its number
     * @return how many this person was the first to read
     */
    int read(Room room, Visitor by, Map<Long, Integer> seen) {
        if (seen.isEmpty()) {
            return 0;
        }
        return database.write(
                handle -> {
                    long last = store.lock(handle, room.id());
                    List<Long> read = store.stillWaiting(handle, room.id(), by.account(), seen);
                    if (read.isEmpty()) {
                        return 0;
                    }
                    marks.read(handle, read, by.account());
                    long place = store.findFirst(handle, room.id()).map(it -> it - 1).orElse(last);
                    marks.moveTo(handle, room.id(), place);
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "posts-read",
                            "room:" + room.id(),
                            String.valueOf(read.size()));
                    return read.size();
                });
    }

    private boolean promises(String service) {
        return services.find(service)
                .filter(each -> each.contributions().posture().everyPostIsRead())
                .isPresent();
    }
}
