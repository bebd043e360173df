package org.sharon.core.conversations;

import java.time.Instant;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.When;

/** A topic as a list shows it. */
record TopicView(
        String address,
        String title,
        String author,
        String avatar,
        boolean recovered,
        String replies,
        boolean waiting,
        Instant lastAt,
        String text) {

    static TopicView of(Topic topic, Room room) {
        return new TopicView(
                room.address() + "/topics/" + topic.id(),
                topic.title().isEmpty() ? "Note by " + topic.nickname() : topic.title(),
                topic.nickname(),
                topic.avatar(),
                topic.recovered(),
                replies(topic),
                topic.waiting(),
                topic.lastAt(),
                topic.text());
    }

    String when() {
        return When.words(lastAt);
    }

    private static String replies(Topic topic) {
        String word = topic.shelf() == Shelf.FORUM ? "reply" : "comment";
        String many = topic.shelf() == Shelf.FORUM ? "replies" : "comments";
        return switch (topic.replies()) {
            case 0 -> "No " + many + " yet";
            case 1 -> "1 " + word;
            default -> topic.replies() + " " + many;
        };
    }
}
