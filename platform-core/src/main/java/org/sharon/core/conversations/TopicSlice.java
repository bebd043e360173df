package org.sharon.core.conversations;

import java.util.List;
import java.util.Optional;

/**
 * Some posts of a topic that follow each other, and what stands beside them for everybody.
 *
 * @param earlier whether there are answers before them
 * @param later whether there are answers behind them
 * @param quotes what they quote
 * @param sent the support that was sent for them; empty when that is more than is remembered
 */
record TopicSlice(
        List<Post> posts,
        boolean earlier,
        boolean later,
        List<Quotes.Kept> quotes,
        Optional<List<Support.Sent>> sent) {

    TopicSlice {
        posts = List.copyOf(posts);
        quotes = List.copyOf(quotes);
        sent = sent.map(List::copyOf);
    }

    /** Only what opened the topic, where its answers are not shown. */
    TopicSlice alone() {
        return new TopicSlice(
                posts.stream().filter(Post::opensTopic).toList(), false, false, List.of(), sent);
    }

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
