package org.sharon.core.messages;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sharon.core.audit.Audit;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * Staff read more of a conversation between members than was reported: with a reason that is kept,
 * and so that its members see that it happened.
 */
final class Openings {

    /** So many messages before and after the one that it is about. */
    static final int MORE = 10;

    private final Database database;
    private final TalkStore store;
    private final Posts posts;
    private final Rooms rooms;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Openings(
            Database database,
            TalkStore store,
            Posts posts,
            Rooms rooms,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.posts = posts;
        this.rooms = rooms;
        this.audit = audit;
        this.clock = clock;
    }

    /** A message that is on the desk of this person; for everybody else there is none. */
    Post find(Visitor staff, long id) {
        return posts.find(id)
                .filter(post -> post.trust() == staff.trust())
                .filter(
                        post ->
                                rooms.find(post.room())
                                        .filter(room -> Room.isBetweenMembers(room.slug()))
                                        .isPresent())
                .filter(
                        post ->
                                !staff.services().isEmpty()
                                        && store.isCase(id, staff.trust(), staff.services()))
                .orElseThrow(NotFoundException::new);
    }

    /** What is opened so far, oldest first, without the message itself. */
    List<Post> opened(Post about) {
        return posts.excerpt(about.id());
    }

    void open(Visitor staff, Post about, String reason) {
        List<Long> more = posts.around(about, MORE).stream().map(Post::id).toList();
        Instant now = clock.instant();
        database.write(
                handle -> {
                    posts.addToExcerpt(handle, about, more, staff.account(), now);
                    store.addOpening(handle, about.room(), about.id(), staff.account(), now);
                    audit.add(
                            handle,
                            staff.trust(),
                            staff.account(),
                            "messages-opened",
                            "post:" + about.id(),
                            reason);
                    return null;
                });
    }
}
