package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.PagePosts;
import org.sharon.core.conversations.PagePosts.Slice;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.conversations.Warning;
import org.sharon.core.features.Features;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.profiles.Profiles.Opened;
import org.sharon.core.profiles.WallStore.Standing;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * The walls of members: what others write on their pages. A wall stands in one room, so that nobody
 * reads on it what was written where they have no key. All methods block.
 */
final class Walls implements NoticeOffer {

    private static final int PAGE = 10;

    private final WallStore store;
    private final PagePosts notes;
    private final Posts posts;
    private final Features features;
    private final Pictures pictures;
    private final Guard guard;

    @Inject
    Walls(
            WallStore store,
            PagePosts notes,
            Posts posts,
            Features features,
            Pictures pictures,
            Guard guard) {
        this.store = store;
        this.notes = notes;
        this.posts = posts;
        this.features = features;
        this.pictures = pictures;
        this.guard = guard;
    }

    /** The wall on this page from a note on; empty where there is none for this reader. */
    Optional<WallView> find(Visitor viewer, Room room, Opened page, long before) {
        if (!areIn(room)) {
            return Optional.empty();
        }
        Standing standing = store.standing(page.account(), viewer.account());
        boolean seen = page.mine() || viewer.role().isClinical();
        if (standing.choice() == WallChoice.OFF && !seen) {
            return Optional.empty();
        }
        Slice slice = notes.list(viewer, room, page.account(), Shelf.PAGE, before, PAGE);
        String address = page.address(room);
        boolean newest = before == Long.MAX_VALUE;
        return Optional.of(
                new WallView(
                        room,
                        page.profile().word(),
                        address,
                        page.profile().nickname(),
                        page.mine(),
                        standing.choice(),
                        slice.notes(),
                        newest,
                        slice.older() == 0 ? "" : address + "/wall?before=" + slice.older(),
                        mayWrite(viewer, page, standing),
                        pictures.areIn(room),
                        composer(room, page),
                        newest && viewer.role().isMember()
                                ? notes.taken(viewer, room, page.account(), Shelf.PAGE)
                                : List.of()));
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.COMMENT);
    }

    /** Whether this member has a wall, in whichever room. */
    @Override
    public boolean isFor(Visitor visitor) {
        return visitor.role().isMember() && guard.roomsOf(visitor).stream().anyMatch(this::areIn);
    }

    /** Whether members have walls in this room. */
    boolean areIn(Room room) {
        return !room.isLive() && Shelf.PAGE.isIn(room, features);
    }

    /** Whether this person may write on the wall of this page now. */
    boolean mayWrite(Visitor viewer, Room room, Opened page) {
        return areIn(room)
                && mayWrite(viewer, page, store.standing(page.account(), viewer.account()));
    }

    static String title(Opened page) {
        return page.mine()
                ? say("profiles.my-wall")
                : say("profiles.the-wall-of", page.profile().nickname());
    }

    private static boolean mayWrite(Visitor viewer, Opened page, Standing standing) {
        if (!viewer.role().isMember() || standing.choice() == WallChoice.OFF) {
            return false;
        }
        return page.mine() || standing.choice() == WallChoice.OPEN && !standing.blocked();
    }

    private static Composer composer(Room room, Opened page) {
        return Composer.empty(
                room,
                page.address(room) + "/wall",
                false,
                page.mine()
                        ? say("profiles.write-on-your-wall")
                        : say("profiles.write-on-the-wall-of", page.profile().nickname()),
                say("profiles.post"));
    }

    /**
     * Writes on a wall, on the way of every post.
     *
     * @param key the same key sent twice is one note
     */
    Said write(
            Visitor author,
            Room room,
            Opened page,
            UUID key,
            String text,
            Optional<Warning> warning,
            boolean anyway) {
        Standing standing = store.standing(page.account(), author.account());
        boolean found = areIn(room) && author.role().isMember();
        if (!found || standing.choice() == WallChoice.OFF && !page.mine()) {
            throw new NotFoundException();
        }
        if (!mayWrite(author, page, standing)) {
            return new Said.Refused("wall", say("profiles.you-cannot-write-on-this-wall"));
        }
        return posts.sayAndWait(
                new NewPost(
                                room,
                                author,
                                false,
                                null,
                                new NewPost.NewTopic(Shelf.PAGE, "", page.account()),
                                key,
                                text,
                                anyway)
                        .warning(warning));
    }

    WallChoice choice(Visitor member) {
        return store.standing(member.account(), member.account()).choice();
    }

    void choose(Visitor member, WallChoice choice) {
        store.choose(member.account(), choice);
    }
}
