package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/**
 * A page of a topic.
 *
 * @param answered whether this reader can answer
 * @param closed whether only the owner of the wall on which it stands can
 * @param changeable whether this reader can still change what they wrote here
 * @param firstFresh the first post that came after the reader was here; 0 when none did
 * @param quotes what posts of the page quote, by the number of the post
 * @param quote what the form quotes
 * @param poll what the topic asks; null where it asks nothing
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
        boolean closed,
        boolean changeable,
        Following following,
        boolean muted,
        Map<Long, QuoteView> quotes,
        QuoteView quote,
        Composer composer,
        boolean pictures,
        @Nullable PollView poll) {

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

    /** What people write here. */
    String answer() {
        return say(
                shelf.hasComments()
                        ? "conversations.write-a-comment"
                        : "conversations.write-a-reply");
    }

    /** Whether whoever reads can choose to be told of answers. */
    boolean isFollowed() {
        return answered || closed;
    }

    String answersWithPicture() {
        return shelf.hasComments()
                ? say("conversations.comment-with-a-picture")
                : say("conversations.answer-with-a-picture");
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
        return switch (shelf) {
            case FORUM -> room.address();
            case BLOG, WALL -> room.address() + "/" + shelf.word();
            case PAGE, TIMELINE -> address() + "/page";
        };
    }

    /** Where that leads, in words. */
    String shelfName() {
        return shelf.isOfRoom() ? room.title() : say("conversations.the-page-that-it-is-on");
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

    /** The poll that stands below this post; null where there is none. */
    @Nullable PollView pollOf(PostView post) {
        return isOpening(post) ? poll : null;
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
