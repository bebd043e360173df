package org.sharon.core.living;

import io.vertx.core.buffer.Buffer;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.Post;
import org.sharon.core.web.SharedFrame;

/**
 * One frame for everybody in a room.
 *
 * @param posts the posts in it, in order; empty when it says something else
 * @param areNew whether they are new, and not changed
 * @param beside what stands beside the words of the posts
 * @param supported who has sent support for a post, when that is what it says
 */
record RoomFrame(
        SharedFrame shared,
        List<Post> posts,
        boolean areNew,
        Beside.Found beside,
        Optional<Supported> supported) {

    /** The accounts that have sent each sign for a post. */
    record Supported(long post, Map<String, Set<Long>> senders) {

        /** Whether somebody whom this reader has blocked is among them. */
        boolean differs(Folds folds) {
            return senders.values().stream()
                    .anyMatch(each -> !Collections.disjoint(each, folds.people()));
        }

        /** As a reader sees it who has blocked these people. */
        SharedFrame without(Collection<Long> people) {
            List<String> got =
                    senders.entrySet().stream()
                            .filter(each -> !people.containsAll(each.getValue()))
                            .map(Map.Entry::getKey)
                            .toList();
            return new SharedFrame(Frames.support(post, got).toBuffer());
        }
    }

    private RoomFrame(List<Post> posts, boolean areNew, Beside.Found beside) {
        this(
                new SharedFrame(Frames.posts(posts, Folds.NONE, Map.of(), beside)),
                posts,
                areNew,
                beside,
                Optional.empty());
    }

    static RoomFrame of(List<Post> posts, Beside.Found beside) {
        return new RoomFrame(posts, true, beside);
    }

    static RoomFrame changed(Post post, Beside.Found beside) {
        return new RoomFrame(List.of(post), false, beside);
    }

    static RoomFrame saying(Buffer json) {
        return new RoomFrame(
                new SharedFrame(json), List.of(), false, Beside.Found.NOTHING, Optional.empty());
    }

    static RoomFrame support(long post, Map<String, Set<Long>> senders) {
        Supported supported = new Supported(post, senders);
        return new RoomFrame(
                supported.without(Set.of()),
                List.of(),
                false,
                Beside.Found.NOTHING,
                Optional.of(supported));
    }

    /** What somebody gets who has had everything up to this place; empty when that is nothing. */
    List<SharedFrame> after(long place, Folds folds) {
        if (supported.filter(each -> each.differs(folds)).isPresent()) {
            return List.of(supported.get().without(folds.people()));
        }
        List<Post> rest =
                !areNew || posts.isEmpty() || posts.get(0).seq() > place
                        ? posts
                        : posts.stream().filter(post -> post.seq() > place).toList();
        if (rest.size() == posts.size() && rest.stream().noneMatch(post -> differs(post, folds))) {
            return List.of(shared);
        }
        return rest.isEmpty()
                ? List.of()
                : List.of(new SharedFrame(Frames.posts(rest, folds, Map.of(), beside)));
    }

    /** Whether this reader gets a post in another way than the rest of the room. */
    private static boolean differs(Post post, Folds folds) {
        return !folds.isEmpty()
                && (!folds.reason(post).isEmpty()
                        || post.warning() != null && folds.opens(post.warning()));
    }
}
