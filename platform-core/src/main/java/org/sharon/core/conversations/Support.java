package org.sharon.core.conversations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** Knows the signs of support that posts have got. Bound by reactions. */
public interface Support {

    /**
     * One sign that somebody has sent.
     *
     * @param account who has
     */
    record Sent(long post, long account, String kind) {}

    /** Nobody sends any. */
    Support NONE =
            new Support() {
                @Override
                public boolean isOffered(Room room) {
                    return false;
                }

                @Override
                public Optional<List<Sent>> sent(Collection<Long> posts) {
                    return Optional.of(List.of());
                }

                @Override
                public Map<Long, Signs> of(
                        Visitor reader,
                        Room room,
                        Collection<Long> posts,
                        Optional<List<Sent>> sent) {
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
     * Who has sent what for these posts: the same for everybody, so it is never shown. Empty when
     * that is more than is worth remembering.
     */
    Optional<List<Sent>> sent(Collection<Long> posts);

    /**
     * What a reader sees at these posts of a room, by the number of the post: one look for all of
     * them. Empty where no support can be sent.
     */
    default Map<Long, Signs> of(Visitor reader, Room room, Collection<Long> posts) {
        return of(reader, room, posts, Optional.empty());
    }

    /** The same out of what has been sent, which then needs no look. */
    Map<Long, Signs> of(
            Visitor reader, Room room, Collection<Long> posts, Optional<List<Sent>> sent);

    /** The accounts that have sent each sign for a post. For whoever tells a room; never shown. */
    Map<String, Set<Long>> senders(Room room, long post);
}
