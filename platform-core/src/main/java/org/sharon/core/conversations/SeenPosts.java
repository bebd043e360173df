package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sharon.core.features.Features;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/** Posts that a person sees in a room. For what they do not see there is no such post. */
public final class SeenPosts {

    /** A post and the room it stands in. */
    public record Seen(Post post, Room room) {

        public String address() {
            return room.path() + "/posts/" + post.id();
        }

        /** Whom people take for its author. */
        public String author() {
            return post.asTeam() ? say("conversations.the-team") : post.nickname();
        }
    }

    /** On whose page a topic stands, and where on it. */
    public record OnPage(long owner, Shelf shelf) {}

    private static final int AROUND = 5;

    private final Guard guard;
    private final Rooms rooms;
    private final PostStore posts;
    private final TopicStore topics;
    private final Features features;
    private final Hints hints;

    @Inject
    SeenPosts(
            Guard guard,
            Rooms rooms,
            PostStore posts,
            TopicStore topics,
            Features features,
            Hints hints) {
        this.hints = hints;
        this.guard = guard;
        this.rooms = rooms;
        this.posts = posts;
        this.topics = topics;
        this.features = features;
    }

    /** The post, as it is shown in the room called {@code slug} now. */
    public Seen find(Visitor visitor, String slug, long id) {
        Room room = guard.enter(visitor, slug);
        Instant since = rooms.readsSince(room, visitor.account());
        Post post =
                posts.find(id)
                        .filter(each -> each.room() == room.id() && each.isPosted())
                        .filter(each -> each.createdAt().isAfter(since))
                        .filter(each -> standsWhereItIsSeen(visitor, room, each))
                        .orElseThrow(NotFoundException::new);
        return new Seen(post, room);
    }

    /** Somebody has sent support for this post or taken it back: tells the rooms of all nodes. */
    public void supportChanged(Seen seen) {
        hints.publish(new Hints.Hint(seen.room().id(), 0, 0, 0, seen.post().id()));
    }

    /** What stands around it and its reader and others see too, oldest first. */
    public List<Post> around(Visitor visitor, Seen seen) {
        Instant since = rooms.readsSince(seen.room(), visitor.account());
        return posts.listAround(seen.post(), AROUND).stream()
                .filter(each -> each.isPosted() && each.createdAt().isAfter(since))
                .toList();
    }

    /** The address of a topic that this person sees in the room called {@code slug}. */
    public String topic(Visitor visitor, String slug, long id) {
        Room room = guard.enter(visitor, slug);
        if (!isSeen(visitor, room, id, true)) {
            throw new NotFoundException();
        }
        return room.address() + "/topics/" + id;
    }

    /** Where a topic stands that this person sees on a page in the room called {@code slug}. */
    public OnPage findOnPage(Visitor visitor, String slug, long id) {
        return findOnPageIfSeen(visitor, slug, id).orElseThrow(NotFoundException::new);
    }

    /** The same; empty where this person does not see it now. */
    public Optional<OnPage> findOnPageIfSeen(Visitor visitor, String slug, long id) {
        Room room = guard.enter(visitor, slug);
        boolean clinical = visitor.role().isClinical();
        return topics.find(room.id(), id, visitor.account(), clinical)
                .filter(found -> found.owner() != 0)
                .filter(found -> clinical || isOn(room, found.shelf(), true))
                .map(found -> new OnPage(found.owner(), found.shelf()));
    }

    private boolean standsWhereItIsSeen(Visitor visitor, Room room, Post post) {
        return post.topic() == null || isSeen(visitor, room, post.topic(), post.opensTopic());
    }

    /**
     * @param opens whether it is what was said first there, and no answer
     */
    private boolean isSeen(Visitor visitor, Room room, long topic, boolean opens) {
        boolean clinical = visitor.role().isClinical();
        return topics.find(room.id(), topic, visitor.account(), clinical)
                .filter(found -> clinical || isOn(room, found.shelf(), opens))
                .isPresent();
    }

    private boolean isOn(Room room, Shelf shelf, boolean opens) {
        return features.isOn(room.trust(), room.service(), shelf.feature())
                && (opens || shelf.isAnsweredIn(room, features));
    }
}
