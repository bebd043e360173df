package org.sharon.core.conversations;

import org.sharon.core.rooms.Room;

/** The form that opens a topic. */
record NewTopicView(Room room, Shelf shelf, Composer composer) {

    String title() {
        return switch (shelf) {
            case FORUM -> "Start a topic";
            case BLOG -> "Write a blog post";
            case WALL -> "Write on the wall";
        };
    }
}
