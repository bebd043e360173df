package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * Reads a topic by the page. A page begins at a place and not at a number, so it costs the same
 * however long the topic is, and a link to it shows the same posts for ever.
 */
final class TopicReader {

    private static final int PAGE = 20;

    /** What stands before a post that somebody came for, so that they see what it answers. */
    private static final int CONTEXT = 2;

    private final PostStore store;

    @Inject
    TopicReader(PostStore store) {
        this.store = store;
    }

    /** What opened the topic, and the first answers. */
    TopicSlice first(long topic, Visitor viewer) {
        List<Post> posts = store.listFirstOfTopic(topic, viewer.account(), PAGE + 1);
        return new TopicSlice(shortened(posts), false, posts.size() > PAGE);
    }

    TopicSlice last(long topic, Visitor viewer) {
        return before(topic, viewer, Long.MAX_VALUE);
    }

    /** The answers before a place. */
    TopicSlice before(long topic, Visitor viewer, long place) {
        List<Post> posts = store.listBeforeInTopic(topic, viewer.account(), place, PAGE + 1);
        if (posts.size() < PAGE) {
            return first(topic, viewer);
        }
        boolean earlier = posts.size() > PAGE;
        List<Post> shown = earlier ? posts.subList(posts.size() - PAGE, posts.size()) : posts;
        // There is what opened the topic at least.
        return new TopicSlice(shown, true, place < Long.MAX_VALUE);
    }

    /** The answers after a place; the newest when there are none. */
    TopicSlice after(long topic, Visitor viewer, long place) {
        List<Post> posts = store.listAfterInTopic(topic, viewer.account(), place, PAGE + 1);
        return posts.isEmpty()
                ? last(topic, viewer)
                : new TopicSlice(shortened(posts), true, posts.size() > PAGE);
    }

    /** The answers around a place: those from there on, and a few before. */
    TopicSlice around(long topic, Visitor viewer, long place) {
        List<Post> before = store.listBeforeInTopic(topic, viewer.account(), place, CONTEXT + 1);
        return before.size() <= CONTEXT
                ? first(topic, viewer)
                : after(topic, viewer, before.get(0).seq());
    }

    /** The page on which this post stands. */
    TopicSlice with(long topic, Visitor viewer, long post) {
        Post asked =
                store.find(post)
                        .filter(each -> each.topic() != null && each.topic() == topic)
                        .orElseThrow(NotFoundException::new);
        return asked.opensTopic() ? first(topic, viewer) : around(topic, viewer, asked.seq());
    }

    /** The answers from this time on. */
    TopicSlice since(long room, long topic, Visitor viewer, Instant then) {
        return around(topic, viewer, store.findPlaceAt(room, then));
    }

    private static List<Post> shortened(List<Post> posts) {
        return posts.size() <= PAGE ? posts : new ArrayList<>(posts.subList(0, PAGE));
    }
}
