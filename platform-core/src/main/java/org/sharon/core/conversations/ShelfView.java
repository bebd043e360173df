package org.sharon.core.conversations;

import java.util.List;
import org.sharon.core.board.Pinned;
import org.sharon.core.rooms.Room;

/**
 * One shelf of a room.
 *
 * @param newest whether the list begins with the newest
 * @param older where it goes on; empty when it ends here
 */
record ShelfView(
        Room room,
        Shelf shelf,
        List<TopicView> topics,
        boolean newest,
        String older,
        boolean hasBlog,
        boolean hasWall,
        Composer composer,
        List<Pinned> notices,
        boolean pictures,
        boolean polls,
        boolean events,
        List<Coming.Line> coming,
        List<WordLinks.Talked> talked) {

    boolean isForum() {
        return shelf == Shelf.FORUM;
    }

    boolean isBlog() {
        return shelf == Shelf.BLOG;
    }

    boolean isWall() {
        return shelf == Shelf.WALL;
    }

    String address() {
        return isForum() ? room.address() : room.address() + "/" + shelf.word();
    }

    boolean hasOlder() {
        return !older.isEmpty();
    }
}
