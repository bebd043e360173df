package org.sharon.core.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * A page of what was said in a thread, oldest first.
 *
 * @param address where the thread is read
 * @param hasOlder whether there may be more before it
 * @param isPast whether this page shows earlier words, and so does not look for new ones
 */
public record ThreadView(String address, List<PostView> posts, boolean hasOlder, boolean isPast) {

    private static final int PAGE = 50;

    /**
     * The newest words, or those before a place.
     *
     * @param before as in the address; empty for the newest
     */
    public static ThreadView of(Posts posts, Room thread, Visitor viewer, String before) {
        return of(posts, thread, viewer, before, Instant.EPOCH);
    }

    /**
     * The same of what was said after a moment.
     *
     * @param since what was written until then is not shown, also where it came into the room later
     */
    public static ThreadView of(
            Posts posts, Room thread, Visitor viewer, String before, Instant since) {
        List<Post> there =
                before.isEmpty()
                        ? posts.latest(thread.id())
                        : posts.before(thread.id(), place(before));
        List<Post> shown = there.stream().filter(post -> post.createdAt().isAfter(since)).toList();
        List<PostView> views = new ArrayList<>();
        shown.forEach(post -> views.add(PostView.of(post, viewer)));
        if (before.isEmpty()) {
            posts.waiting(thread.id(), viewer)
                    .forEach(post -> views.add(PostView.of(post, viewer)));
            views.sort(Comparator.comparingLong(PostView::seq));
        }
        return new ThreadView(
                thread.address(),
                List.copyOf(views),
                there.size() == PAGE && !shown.isEmpty(),
                !before.isEmpty());
    }

    /** The same, read at another address. */
    public ThreadView at(String other) {
        return new ThreadView(other, posts, hasOlder, isPast);
    }

    String older() {
        return address + "?before=" + posts.get(0).seq();
    }

    private static long place(String before) {
        try {
            return Long.parseLong(before);
        } catch (NumberFormatException notOne) {
            throw new NotFoundException();
        }
    }
}
