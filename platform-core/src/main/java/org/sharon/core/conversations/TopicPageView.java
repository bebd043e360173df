package org.sharon.core.conversations;

import java.util.List;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

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
        boolean answered,
        Following following,
        boolean muted,
        Composer composer) {

    /** Whether whoever reads is told of answers. */
    enum Following {
        BEGAN_IT,
        YES,
        NO;

        static Following of(Topic topic, Visitor reader) {
            if (topic.author() == reader.account()) {
                return BEGAN_IT;
            }
            return topic.followed() ? YES : NO;
        }
    }

    /** What people write here: {@code reply} or {@code comment}. */
    String answer() {
        return shelf.hasComments() ? "comment" : "reply";
    }

    boolean follows() {
        return following == Following.YES;
    }

    boolean mayFollow() {
        return following == Following.NO && !muted;
    }

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
