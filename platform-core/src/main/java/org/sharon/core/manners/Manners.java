package org.sharon.core.manners;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.audit.Audit;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.ReadFirst;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.ThreadBook;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.store.Latest;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Visitor;

/**
 * Knows what is agreed in each living room, and keeps to it.
 *
 * <p>What was read is remembered for at most two seconds, so a change counts on every node well
 * within five. Staff and peer moderators write whenever somebody needs them.
 */
public final class Manners implements ThreadBook, ReadFirst {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final MannerStore store;
    private final Trusts trusts;
    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final Latest<Map<Long, Manner>> known;

    @Inject
    Manners(MannerStore store, Trusts trusts, Database database, Audit audit, Clock clock) {
        this.store = store;
        this.trusts = trusts;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.known = new Latest<>(REMEMBERED, clock, store::list);
    }

    public Manner of(Room room) {
        return known.get().getOrDefault(room.id(), Manner.USUAL);
    }

    /** Changes what is agreed in a room, and writes down who did. */
    void change(Room room, Manner manner, long by) {
        database.write(
                handle -> {
                    store.save(handle, room.id(), manner);
                    String words =
                            "slow %d, staffed %s, read first %s"
                                    .formatted(
                                            manner.slowSeconds(),
                                            manner.staffedOnly(),
                                            manner.readFirst());
                    audit.add(
                            handle, room.trust(), by, "room.manner", "room:" + room.slug(), words);
                    return null;
                });
        known.forget();
    }

    /** Whether members find the room closed because nobody of the staff is there now. */
    public boolean isClosed(Room room) {
        return of(room).staffedOnly() && !hours(room).readingAt(clock.instant());
    }

    @Override
    public Room.Kind kind() {
        return Room.Kind.LIVING;
    }

    @Override
    public Optional<Said.Refused> closed(Room room, Visitor author, boolean edits) {
        Manner manner = of(room);
        if (manner.equals(Manner.USUAL) || author.role().reviews()) {
            return Optional.empty();
        }
        if (isClosed(room)) {
            return Optional.of(
                    new Said.Refused(
                            "closed",
                            say(
                                    "living.this-room-is-open-while-staff",
                                    hours(room).sentence(clock.instant()))));
        }
        return edits || !manner.isSlow() ? Optional.empty() : tooSoon(room, manner, author);
    }

    private Optional<Said.Refused> tooSoon(Room room, Manner manner, Visitor author) {
        Instant now = clock.instant();
        return store.findLast(room.id(), author.account())
                .map(last -> Duration.between(now, last.plusSeconds(manner.slowSeconds())))
                .filter(left -> !left.isNegative() && !left.isZero())
                .map(
                        left ->
                                new Said.Refused(
                                        "slow",
                                        say(
                                                "living.you-can-write-again-in",
                                                Manner.words((left.toMillis() + 999) / 1_000))));
    }

    @Override
    public void shown(Handle handle, Post post) {
        // Nothing is written down beside a message.
    }

    @Override
    public boolean holds(int trust, String service, String slug) {
        Map<Long, Manner> manners = known.get();
        return manners.values().stream().anyMatch(Manner::readFirst)
                && store.findRoom(trust, slug)
                        .map(room -> manners.getOrDefault(room, Manner.USUAL).readFirst())
                        .orElse(false);
    }

    private ReadingHours hours(Room room) {
        ReadingHours ofTrust = trusts.hoursOf(room.trust());
        return trusts.service(room.trust(), room.service())
                .map(EnabledService::opening)
                .map(opening -> opening.hoursIn(ofTrust))
                .orElse(ofTrust);
    }
}
