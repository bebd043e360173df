package org.sharon.core.conversations;

import java.util.List;
import org.sharon.core.board.Pinned;
import org.sharon.core.rooms.Room;

/** One shelf of a room. */
record ShelfView(
        Room room,
        Shelf shelf,
        List<TopicView> topics,
        int page,
        boolean hasMore,
        boolean hasBlog,
        boolean hasWall,
        Composer composer,
        List<Pinned> notices) {

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

    String previous() {
        return page > 2 ? address() + "?page=" + (page - 1) : address();
    }

    String next() {
        return address() + "?page=" + (page + 1);
    }
}
