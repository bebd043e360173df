package org.sharon.core.living;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.sharon.core.conversations.Post;
import org.sharon.core.web.SharedFrame;

/**
 * One frame for everybody in a room.
 *
 * @param posts the new posts in it, in order; empty when it says something else
 */
record RoomFrame(SharedFrame shared, List<Post> posts) {

    static RoomFrame of(List<Post> posts) {
        return new RoomFrame(new SharedFrame(Frames.posts(posts)), posts);
    }

    static RoomFrame saying(Buffer json) {
        return new RoomFrame(new SharedFrame(json), List.of());
    }

    /** What somebody gets who has had everything up to this place; empty when that is nothing. */
    List<SharedFrame> after(long place) {
        if (posts.isEmpty() || posts.get(0).seq() > place) {
            return List.of(shared);
        }
        List<Post> rest = posts.stream().filter(post -> post.seq() > place).toList();
        return rest.isEmpty() ? List.of() : List.of(of(rest).shared());
    }
}
