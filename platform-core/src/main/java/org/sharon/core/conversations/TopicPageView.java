package org.sharon.core.conversations;

import java.util.List;
import org.sharon.core.rooms.Room;

/** A page of a topic. */
record TopicPageView(
        Room room,
        long id,
        String title,
        Shelf shelf,
        List<PostView> posts,
        int page,
        boolean hasMore,
        boolean waiting,
        Composer composer) {

    String address() {
        return room.address() + "/topics/" + id;
    }

    String shelfAddress() {
        return shelf == Shelf.FORUM ? room.address() : room.address() + "/" + shelf.word();
    }

    String previous() {
        return page > 2 ? address() + "?page=" + (page - 1) : address();
    }

    String newest() {
        return address() + "?page=last";
    }

    String next() {
        return address() + "?page=" + (page + 1);
    }
}
