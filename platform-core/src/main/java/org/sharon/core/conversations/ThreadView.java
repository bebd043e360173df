package org.sharon.core.conversations;

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
        List<Post> shown =
                before.isEmpty()
                        ? posts.latest(thread.id())
                        : posts.before(thread.id(), place(before));
        List<PostView> views = new ArrayList<>();
        shown.forEach(post -> views.add(PostView.of(post, viewer)));
        if (before.isEmpty()) {
            posts.waiting(thread.id(), viewer)
                    .forEach(post -> views.add(PostView.of(post, viewer)));
            views.sort(Comparator.comparingLong(PostView::seq));
        }
        return new ThreadView(
                thread.address(), List.copyOf(views), shown.size() == PAGE, !before.isEmpty());
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
