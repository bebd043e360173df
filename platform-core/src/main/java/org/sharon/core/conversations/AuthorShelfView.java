package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.util.List;
import org.sharon.core.rooms.Room;

/**
 * The blog of one person.
 *
 * @param mine whether it is the reader's own
 * @param older the address of the next page; empty when there is none
 * @param back the address of the author's page
 */
record AuthorShelfView(
        Room room,
        String nickname,
        boolean mine,
        List<TopicView> topics,
        String older,
        String back) {

    String title() {
        return mine
                ? say("conversations.my-blog-posts")
                : say("conversations.blog-posts-by", nickname);
    }
}
