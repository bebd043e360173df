package org.sharon.core.living;

import java.util.List;
import org.sharon.core.board.Pinned;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.PostView;
import org.sharon.core.manners.Manner;
import org.sharon.core.rooms.Room;

/**
 * A living room's page.
 *
 * @param blank nobody's, which a script fills in for each message that arrives
 * @param oldest the place of the first post shown
 * @param hasOlder whether there may be posts before it
 * @param isPast whether this page shows older posts, and so does not follow the room
 * @param closed whether this person cannot write now, because no staff are there
 * @param notices what is on the board for this room and has not been read
 */
record LivingView(
        Room room,
        List<PostView> posts,
        PostView blank,
        long oldest,
        boolean hasOlder,
        boolean isPast,
        Composer composer,
        List<Pinned> notices,
        Manner manner,
        boolean closed) {

    /** The last place shown, which the socket goes on from. */
    long newest() {
        return posts.stream()
                .filter(post -> !post.waiting())
                .mapToLong(PostView::seq)
                .max()
                .orElse(0);
    }

    String older() {
        return room.address() + "?before=" + oldest;
    }
}
