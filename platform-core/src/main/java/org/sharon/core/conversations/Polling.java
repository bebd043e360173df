package org.sharon.core.conversations;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** Knows which topics ask something that people answer by choosing. Bound by polls. */
public interface Polling {

    /** Nobody asks anything. */
    Polling NONE =
            new Polling() {
                @Override
                public boolean areIn(Room room) {
                    return false;
                }

                @Override
                public Set<Long> among(Room room, Collection<Long> topics) {
                    return Set.of();
                }

                @Override
                public Optional<PollView> of(
                        Visitor reader, Room room, Post opening, String happened) {
                    return Optional.empty();
                }
            };

    /** Whether people in this room can begin a poll now. */
    boolean areIn(Room room);

    /** Which of these topics of a room ask something: one look for all of them. */
    Set<Long> among(Room room, Collection<Long> topics);

    /**
     * The poll that stands below what opened a topic, as this reader finds it. Empty where there is
     * none, and where the service has none now: then the words stand there with the answers in
     * them.
     *
     * @param happened what the reader has just done with it; empty when nothing
     */
    Optional<PollView> of(Visitor reader, Room room, Post opening, String happened);
}
