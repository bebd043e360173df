package org.sharon.core.living;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.Post;
import org.sharon.core.web.SharedFrame;

/**
 * One frame for everybody in a room.
 *
 * @param posts the posts in it, in order; empty when it says something else
 * @param areNew whether they are new, and not changed
 */
record RoomFrame(SharedFrame shared, List<Post> posts, boolean areNew) {

    static RoomFrame of(List<Post> posts) {
        return new RoomFrame(new SharedFrame(Frames.posts(posts, Folds.NONE)), posts, true);
    }

    static RoomFrame changed(Post post) {
        List<Post> one = List.of(post);
        return new RoomFrame(new SharedFrame(Frames.posts(one, Folds.NONE)), one, false);
    }

    static RoomFrame saying(Buffer json) {
        return new RoomFrame(new SharedFrame(json), List.of(), false);
    }

    /** What somebody gets who has had everything up to this place; empty when that is nothing. */
    List<SharedFrame> after(long place, Folds folds) {
        List<Post> rest =
                !areNew || posts.isEmpty() || posts.get(0).seq() > place
                        ? posts
                        : posts.stream().filter(post -> post.seq() > place).toList();
        if (rest.size() == posts.size() && rest.stream().noneMatch(post -> differs(post, folds))) {
            return List.of(shared);
        }
        return rest.isEmpty() ? List.of() : List.of(new SharedFrame(Frames.posts(rest, folds)));
    }

    /** Whether this reader gets a post in another way than the rest of the room. */
    private static boolean differs(Post post, Folds folds) {
        return !folds.isEmpty()
                && (!folds.reason(post).isEmpty()
                        || post.warning() != null && folds.opens(post.warning()));
    }
}
