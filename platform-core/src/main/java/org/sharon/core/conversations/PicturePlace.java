package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/**
 * Where a picture and its words are to stand.
 *
 * @param topic that is answered; null for something new
 * @param shelf of something new; null for an answer, and in a living room
 * @param wall on which it is written; null in the room itself
 */
record PicturePlace(
        Room room, @Nullable Topic topic, @Nullable Shelf shelf, PageDoor.@Nullable Wall wall) {

    boolean asksTitle() {
        return shelf != null && shelf.hasTitles();
    }

    String title() {
        if (topic != null) {
            return topic.shelf().hasComments()
                    ? say("conversations.comment-with-a-picture")
                    : say("conversations.answer-with-a-picture");
        }
        if (wall != null) {
            return say("conversations.a-picture-on", wall.name());
        }
        if (shelf == null) {
            return say("conversations.send-a-picture");
        }
        return switch (shelf) {
            case BLOG -> say("conversations.write-a-blog-post-with-a");
            case WALL -> say("conversations.write-on-the-wall-with-a");
            case FORUM, PAGE, TIMELINE -> say("conversations.start-a-topic-with-a-picture");
        };
    }

    /** Where one comes from, and goes back to. */
    String address() {
        if (topic != null) {
            return room.address() + "/topics/" + topic.id();
        }
        if (wall != null) {
            return wall.address();
        }
        return shelf == null || shelf == Shelf.FORUM
                ? room.address()
                : room.address() + "/" + shelf.word();
    }

    /** Where it is found once it is shown. */
    String posted() {
        return topic != null
                ? address() + "?page=last"
                : wall != null ? address() + "#wall" : address();
    }

    /** Where its form is sent to. */
    String action() {
        return room.address() + "/pictures" + query();
    }

    /** What the address of its form says of it. */
    private String query() {
        if (topic != null) {
            return "?topic=" + topic.id();
        }
        if (wall != null) {
            return "?page=" + wall.word();
        }
        return shelf == null || shelf == Shelf.FORUM ? "" : "?shelf=" + shelf.word();
    }

    /** What somebody says here beside a picture. */
    NewPost post(Visitor author, UUID key, String title, String text) {
        NewPost.NewTopic opens =
                shelf == null
                        ? null
                        : new NewPost.NewTopic(
                                shelf,
                                asksTitle() ? title : "",
                                wall == null ? null : wall.owner());
        return new NewPost(
                room,
                author,
                author.role().isClinical(),
                topic == null ? null : topic.id(),
                opens,
                key,
                text,
                true);
    }
}
