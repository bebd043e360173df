package org.sharon.core.unread;

import java.util.List;
import org.sharon.core.rooms.Room;

/** The rooms whose posts are read. */
record UnreadRoomsView(List<Row> rows) {

    /** One room. */
    record Row(String address, String title, int posts) {

        static Row of(Room room, int posts) {
            return new Row(UnreadPages.PAGE + "/" + room.slug(), room.title(), posts);
        }

        boolean isDone() {
            return posts == 0;
        }

        String words() {
            return isDone()
                    ? "Everything is read"
                    : new UnreadCount(true, posts, posts == Unread.MOST).words() + " to read";
        }
    }

    boolean isDone() {
        return rows.stream().allMatch(Row::isDone);
    }
}
