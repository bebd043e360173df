package org.sharon.core.rooms;

import com.google.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** Rooms for other features that act for staff, after they have asked the {@link Guard}. */
public final class Rooms {

    private static final String PRIVATE_WELCOME =
            "Only you and the care team can read this. It is not read at every hour.";

    private final RoomStore store;
    private final Database database;
    private final Guard guard;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Rooms(RoomStore store, Database database, Guard guard) {
        this.store = store;
        this.database = database;
        this.guard = guard;
    }

    public Optional<Room> find(long id) {
        return store.find(id);
    }

    /**
     * The private room of one member with the team of one service: the one there is, or a new one.
     *
     * @param member the number of the member's account, in the same trust
     * @param nickname for the title that staff see
     */
    public Room openPrivate(int trust, String service, long member, String nickname) {
        Room room =
                database.write(
                        handle -> {
                            // The account's lock keeps two clinicians from opening two rooms at
                            // once.
                            handle.createQuery(
                                            "SELECT id FROM account WHERE id = :id AND trust = :trust"
                                                    + " FOR UPDATE")
                                    .bind("id", member)
                                    .bind("trust", trust)
                                    .mapTo(Long.class)
                                    .one();
                            return store.findPrivate(handle, trust, service, member)
                                    .orElseGet(
                                            () -> {
                                                Room added =
                                                        store.addPrivate(
                                                                handle,
                                                                Room.Kind.PRIVATE,
                                                                trust,
                                                                service,
                                                                "private-" + randomWord(),
                                                                "Private: care team and "
                                                                        + nickname,
                                                                PRIVATE_WELCOME);
                                                store.addGuest(handle, added, member);
                                                return added;
                                            });
                        });
        guard.forgetAll();
        return room;
    }

    /**
     * A new thread with these guests, inside the caller's transaction.
     *
     * @param title what staff read when something in it concerns them
     */
    public Room openThread(
            Handle handle,
            Room.Kind kind,
            int trust,
            String service,
            String title,
            List<Long> guests) {
        String slug = Room.threadSlug(kind, randomWord());
        Room room = store.addPrivate(handle, kind, trust, service, slug, title, "");
        guests.forEach(guest -> store.addGuest(handle, room, guest));
        return room;
    }

    /** Lets somebody into a thread, who reads what is said there from a moment on. */
    public void addGuest(Handle handle, Room thread, long account, Instant since) {
        store.addGuest(handle, thread, account, since);
    }

    /** For this person there is no such thread any more. */
    public void removeGuest(Handle handle, Room thread, long account) {
        store.removeGuest(handle, thread.id(), account);
    }

    /**
     * From when on somebody reads what is said in a room: the beginning, but for guests who came
     * later. Blocks, for threads that are not {@linkplain Room#isReadWhole() read whole}.
     */
    public Instant readsSince(Room room, long account) {
        return room.isReadWhole() ? Instant.EPOCH : store.readsSince(room.id(), account);
    }

    private String randomWord() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
