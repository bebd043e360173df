package org.sharon.core.conversations;

import java.util.List;
import org.sharon.core.conversations.BlogDesk.Prompt;
import org.sharon.core.rooms.Room;

/**
 * The form that opens a topic.
 *
 * @param prompts questions to begin with; only where a blog is written
 */
record NewTopicView(Room room, Shelf shelf, Composer composer, List<Prompt> prompts) {

    String title() {
        return switch (shelf) {
            case FORUM -> "Start a topic";
            case BLOG -> "Write a blog post";
            case WALL -> "Write on the wall";
        };
    }
}
