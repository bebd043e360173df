package org.sharon.core.unread;

import java.util.List;
import org.sharon.core.rooms.Room;

/**
 * Posts of one room that are to be read, oldest first.
 *
 * @param later whether this is not the first page
 * @param waiting how many there are in the room
 * @param done what has just been done; empty when nothing
 */
record UnreadRoomView(
        Room room,
        List<UnreadPost> posts,
        boolean hasMore,
        boolean later,
        int waiting,
        String done) {

    String address() {
        return UnreadPages.PAGE + "/" + room.slug();
    }

    String next() {
        return address() + "?after=" + posts.get(posts.size() - 1).seq();
    }

    String words() {
        return new UnreadCount(true, waiting, waiting == Unread.MOST).words();
    }

    String button() {
        return posts.size() == 1
                ? "Mark this as read"
                : "Mark these %d as read".formatted(posts.size());
    }

    /** Where a post stands among the others. */
    String where(UnreadPost post) {
        return post.topic() == null
                ? room.address()
                : room.address() + "/topics/" + post.topic() + "?post=" + post.id();
    }
}
