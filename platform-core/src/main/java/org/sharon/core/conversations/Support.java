package org.sharon.core.conversations;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** Knows the signs of support that posts have got. Bound by reactions. */
public interface Support {

    /** Nobody sends any. */
    Support NONE =
            new Support() {
                @Override
                public boolean isOffered(Room room) {
                    return false;
                }

                @Override
                public Map<Long, Signs> of(Visitor reader, Room room, Collection<Long> posts) {
                    return Map.of();
                }

                @Override
                public Map<String, Set<Long>> senders(Room room, long post) {
                    return Map.of();
                }
            };

    /** Whether people in this room can send signs of support now. */
    boolean isOffered(Room room);

    /**
     * What a reader sees at these posts of a room, by the number of the post: one look for all of
     * them. Empty where no support can be sent.
     */
    Map<Long, Signs> of(Visitor reader, Room room, Collection<Long> posts);

    /** The accounts that have sent each sign for a post. For whoever tells a room; never shown. */
    Map<String, Set<Long>> senders(Room room, long post);
}
