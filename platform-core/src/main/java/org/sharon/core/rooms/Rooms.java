package org.sharon.core.rooms;

import com.google.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
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

    private String randomWord() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
