package org.sharon.core.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharon.core.conversations.ClosedShelves;

/**
 * Where somebody may look.
 *
 * @param rooms the numbers of the rooms
 * @param closed what members do not find just now, by the number of the room
 * @param blocked the accounts from which they want to hear nothing
 * @param viewer who looks
 * @param staff whether they are of the team
 */
record Scope(
        List<Long> rooms,
        Map<Long, ClosedShelves> closed,
        Set<Long> blocked,
        long viewer,
        boolean staff) {

    Scope {
        rooms = List.copyOf(rooms);
        closed = Map.copyOf(closed);
        blocked = Set.copyOf(blocked);
    }

    boolean shows(Found post) {
        return !closed.getOrDefault(post.room(), ClosedShelves.NONE)
                        .hides(post.shelf(), post.opensTopic())
                && (post.asTeam() || !blocked.contains(post.author()));
    }
}
