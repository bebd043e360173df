package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

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
            case FORUM -> say("conversations.start-a-topic");
            case BLOG -> say("conversations.write-a-blog-post");
            case WALL, PAGE, TIMELINE -> say("conversations.write-on-the-wall");
        };
    }
}
