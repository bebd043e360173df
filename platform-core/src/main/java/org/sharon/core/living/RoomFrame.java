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
import org.sharon.core.conversations.WordLinks;
import org.sharon.core.web.SharedFrame;

/**
 * One frame for everybody in a room.
 *
 * @param posts the posts in it, in order; empty when it says something else
 * @param areNew whether they are new, and not changed
 * @param links the words of the posts that lead somewhere
 * @param supported who has sent support for a post, when that is what it says
 */
record RoomFrame(
        SharedFrame shared,
        List<Post> posts,
        boolean areNew,
        Map<Long, List<WordLinks.Link>> links,
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

    private RoomFrame(List<Post> posts, boolean areNew, Map<Long, List<WordLinks.Link>> links) {
        this(
                new SharedFrame(Frames.posts(posts, Folds.NONE, Map.of(), links)),
                posts,
                areNew,
                links,
                Optional.empty());
    }

    static RoomFrame of(List<Post> posts, Map<Long, List<WordLinks.Link>> links) {
        return new RoomFrame(posts, true, links);
    }

    static RoomFrame changed(Post post, Map<Long, List<WordLinks.Link>> links) {
        return new RoomFrame(List.of(post), false, links);
    }

    static RoomFrame saying(Buffer json) {
        return new RoomFrame(new SharedFrame(json), List.of(), false, Map.of(), Optional.empty());
    }

    static RoomFrame support(long post, Map<String, Set<Long>> senders) {
        Supported supported = new Supported(post, senders);
        return new RoomFrame(
                supported.without(Set.of()), List.of(), false, Map.of(), Optional.of(supported));
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
                : List.of(new SharedFrame(Frames.posts(rest, folds, Map.of(), links)));
    }

    /** Whether this reader gets a post in another way than the rest of the room. */
    private static boolean differs(Post post, Folds folds) {
        return !folds.isEmpty()
                && (!folds.reason(post).isEmpty()
                        || post.warning() != null && folds.opens(post.warning()));
    }
}
