package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sharon.core.store.Stamped;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * Reads a topic by the page. A page begins at a place and not at a number, so it costs the same
 * however long the topic is, and a link to it shows the same posts for ever.
 *
 * <p>Pages are remembered as everybody reads them, until {@link TopicChanges} has counted on. They
 * never hold what waits: whoever has written something there that others do not see reads a page of
 * their own, which nobody remembers.
 */
final class TopicReader {

    private static final int PAGE = 20;

    /** What stands before a post that somebody came for, so that they see what it answers. */
    private static final int CONTEXT = 2;

    /** So many pages of the longest posts are some 20 MB, and of usual ones 3 MB. */
    private static final int MOST_REMEMBERED = 128;

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** No account has this number, so nothing is their own. */
    private static final long EVERYBODY = 0;

    private enum Turn {
        FIRST,
        BEFORE,
        AFTER
    }

    private record Place(long topic, Turn turn, long place) {}

    private final PostStore store;
    private final Quotes quotes;
    private final Support support;
    private final Stamped<Place, TopicSlice> known;

    @Inject
    TopicReader(PostStore store, Quotes quotes, Support support, Clock clock) {
        this.store = store;
        this.quotes = quotes;
        this.support = support;
        this.known = new Stamped<>(MOST_REMEMBERED, REMEMBERED, clock);
    }

    /** What opened the topic, and the first answers. */
    TopicSlice first(Topic topic, Visitor viewer) {
        return page(topic, viewer, Turn.FIRST, 0);
    }

    TopicSlice last(Topic topic, Visitor viewer) {
        return before(topic, viewer, Long.MAX_VALUE);
    }

    /** The answers before a place. */
    TopicSlice before(Topic topic, Visitor viewer, long place) {
        return page(topic, viewer, Turn.BEFORE, place);
    }

    /** The answers after a place; the newest when there are none. */
    TopicSlice after(Topic topic, Visitor viewer, long place) {
        return page(topic, viewer, Turn.AFTER, place);
    }

    /** The answers around a place: those from there on, and a few before. */
    TopicSlice around(Topic topic, Visitor viewer, long place) {
        List<Post> before =
                store.listBeforeInTopic(topic.id(), viewer.account(), place, CONTEXT + 1);
        return before.size() <= CONTEXT
                ? first(topic, viewer)
                : after(topic, viewer, before.get(0).seq());
    }

    /** The page on which this post stands. */
    TopicSlice with(Topic topic, Visitor viewer, long post) {
        Post asked =
                store.find(post)
                        .filter(each -> each.topic() != null && each.topic() == topic.id())
                        .orElseThrow(NotFoundException::new);
        return asked.opensTopic() ? first(topic, viewer) : around(topic, viewer, asked.seq());
    }

    /** The answers from this time on. */
    TopicSlice since(Topic topic, Visitor viewer, Instant then) {
        return around(topic, viewer, store.findPlaceAt(topic.room(), then));
    }

    private TopicSlice page(Topic topic, Visitor viewer, Turn turn, long place) {
        Place asked = new Place(topic.id(), turn, place);
        return topic.waits()
                ? read(asked, viewer.account())
                : known.get(asked, topic.changes(), () -> read(asked, EVERYBODY));
    }

    private TopicSlice read(Place asked, long viewer) {
        return switch (asked.turn()) {
            case FIRST -> readFirst(asked.topic(), viewer);
            case BEFORE -> readBefore(asked.topic(), viewer, asked.place());
            case AFTER -> readAfter(asked.topic(), viewer, asked.place());
        };
    }

    private TopicSlice readFirst(long topic, long viewer) {
        List<Post> posts = store.listFirstOfTopic(topic, viewer, PAGE + 1);
        return slice(shortened(posts), false, posts.size() > PAGE);
    }

    private TopicSlice readBefore(long topic, long viewer, long place) {
        List<Post> posts = store.listBeforeInTopic(topic, viewer, place, PAGE + 1);
        if (posts.size() < PAGE) {
            return readFirst(topic, viewer);
        }
        boolean earlier = posts.size() > PAGE;
        List<Post> shown = earlier ? posts.subList(posts.size() - PAGE, posts.size()) : posts;
        // There is what opened the topic at least.
        return slice(shown, true, place < Long.MAX_VALUE);
    }

    private TopicSlice readAfter(long topic, long viewer, long place) {
        List<Post> posts = store.listAfterInTopic(topic, viewer, place, PAGE + 1);
        return posts.isEmpty()
                ? readBefore(topic, viewer, Long.MAX_VALUE)
                : slice(shortened(posts), true, posts.size() > PAGE);
    }

    private TopicSlice slice(List<Post> posts, boolean earlier, boolean later) {
        List<Long> seen = posts.stream().filter(Post::isPosted).map(Post::id).toList();
        return new TopicSlice(posts, earlier, later, quotes.of(posts), support.sent(seen));
    }

    private static List<Post> shortened(List<Post> posts) {
        return posts.size() <= PAGE ? posts : posts.subList(0, PAGE);
    }
}
