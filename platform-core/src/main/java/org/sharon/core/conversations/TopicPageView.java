package org.sharon.core.conversations;

import java.util.List;
import java.util.Map;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/**
 * A page of a topic.
 *
 * @param firstFresh the first post that came after the reader was here; 0 when none did
 * @param quotes what posts of the page quote, by the number of the post
 * @param quote what the form quotes
 */
record TopicPageView(
        Room room,
        long id,
        String title,
        Shelf shelf,
        List<PostView> posts,
        TopicSlice slice,
        long firstFresh,
        boolean waiting,
        boolean answered,
        Following following,
        boolean muted,
        Map<Long, QuoteView> quotes,
        QuoteView quote,
        Composer composer,
        boolean pictures) {

    /** Whether whoever reads is told of answers. */
    enum Following {
        BEGAN_IT,
        YES,
        NO;

        static Following of(Topic topic, Visitor reader) {
            if (topic.author() == reader.account()) {
                return BEGAN_IT;
            }
            return topic.followed() ? YES : NO;
        }
    }

    /** What people write here: {@code reply} or {@code comment}. */
    String answer() {
        return shelf.hasComments() ? "comment" : "reply";
    }

    boolean follows() {
        return following == Following.YES;
    }

    boolean mayFollow() {
        return following == Following.NO && !muted;
    }

    String address() {
        return room.address() + "/topics/" + id;
    }

    String shelfAddress() {
        return shelf == Shelf.FORUM ? room.address() : room.address() + "/" + shelf.word();
    }

    String newest() {
        return address() + "?page=last";
    }

    String earlier() {
        return address() + "?before=" + slice.first();
    }

    String later() {
        return address() + "?after=" + slice.last();
    }

    /** Whether it does not fit on one page. */
    boolean isLong() {
        return slice.earlier() || slice.later();
    }

    /** Whether this post opened the topic. */
    boolean isOpening(PostView post) {
        return !slice.posts().isEmpty()
                && slice.posts().get(0).opensTopic()
                && slice.posts().get(0).id() == post.id();
    }

    /** What this post quotes. */
    QuoteView quoteOf(PostView post) {
        return quotes.getOrDefault(post.id(), QuoteView.NONE);
    }

    /** Whether this is the first post that came after the reader was here. */
    boolean isFirstFresh(PostView post) {
        return post.id() == firstFresh;
    }
}
