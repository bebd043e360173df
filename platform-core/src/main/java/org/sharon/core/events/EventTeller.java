package org.sharon.core.events;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.store.Database;
import org.sharon.core.store.Rounds;

/**
 * Reminds people an hour before an event begins. Whoever changes the event's row reminds them, in
 * the same transaction, so two nodes never do it twice.
 */
public final class EventTeller implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(20);

    private final EventStore store;
    private final Events events;
    private final Rooms rooms;
    private final Notices notices;
    private final Database database;
    private final Clock clock;
    private final Rounds rounds;

    @Inject
    EventTeller(
            EventStore store,
            Events events,
            Rooms rooms,
            Notices notices,
            Database database,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.rooms = rooms;
        this.notices = notices;
        this.database = database;
        this.clock = clock;
        this.rounds = new Rounds("events", this::tellWhatIsDue);
    }

    public void start() {
        rounds.start(Duration.ofSeconds(3), LOOK);
    }

    @Override
    public void close() {
        rounds.close();
    }

    void tellWhatIsDue() {
        Instant now = clock.instant();
        store.listToTell(now, now.plus(Event.REMINDED)).forEach(each -> tell(each, now));
        store.forgetBefore(now.minus(Event.STAYS));
    }

    private void tell(Event event, Instant now) {
        Optional<Room> room = rooms.find(event.room()).filter(events::areIn);
        database.write(
                handle -> {
                    if (store.take(handle, event.id(), now) && room.isPresent()) {
                        String address = room.get().path() + "/events/" + event.id();
                        notices.tell(
                                handle,
                                store.listReminded(handle, event.id()).stream()
                                        .map(each -> new Notice(each, NoticeKind.EVENT, address))
                                        .toList());
                    }
                    return null;
                });
    }
}
