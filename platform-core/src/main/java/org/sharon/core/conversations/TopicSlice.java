package org.sharon.core.conversations;

import java.util.List;

/**
 * Some posts of a topic that follow each other.
 *
 * @param earlier whether there are answers before them
 * @param later whether there are answers behind them
 */
record TopicSlice(List<Post> posts, boolean earlier, boolean later) {

    /** The place of the first one shown, as the way back needs it. */
    long first() {
        return posts.isEmpty() ? 0 : posts.get(0).seq();
    }

    long last() {
        return posts.isEmpty() ? 0 : posts.get(posts.size() - 1).seq();
    }

    /** Up to which place somebody has read who sees these. */
    long place() {
        return posts.stream().mapToLong(Post::seq).max().orElse(0);
    }
}
