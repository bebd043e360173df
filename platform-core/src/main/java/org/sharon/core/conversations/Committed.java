package org.sharon.core.conversations;

import java.util.List;

/**
 * Told on this node right after posts were committed here, before any hint arrives. Must not block.
 */
public interface Committed {

    /**
     * @param room the number of the room
     * @param from the first place that was taken, by any post of the group, shown or held
     * @param upTo the last place that was taken
     * @param shown the posts the room may see, in order
     */
    void committed(long room, long from, long upTo, List<Post> shown);
}
