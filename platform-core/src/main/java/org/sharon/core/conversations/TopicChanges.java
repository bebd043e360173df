package org.sharon.core.conversations;

import org.jdbi.v3.core.Handle;

/**
 * Counts what changes in a topic, in the transaction that changes it: pages of topics are
 * remembered for as long as the number is the same. Whatever people in a room may find changed on
 * the page of a topic is counted here, and nowhere else.
 */
public final class TopicChanges {

    private static final String COUNT =
            """
            UPDATE topic SET changes = changes + 1
             WHERE id = (SELECT topic FROM post WHERE id = :post)
            """;

    private TopicChanges() {}

    /**
     * Something about this post, or beside it, is going to change: before it is changed, because
     * whoever changes posts locks the topic first. Does nothing for posts that are in no topic.
     */
    public static void count(Handle handle, long post) {
        handle.createUpdate(COUNT).bind("post", post).execute();
    }
}
