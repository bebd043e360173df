package org.sharon.core.profiles;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.PagePosts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.SeenPosts;
import org.sharon.core.conversations.SeenPosts.OnPage;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.profiles.Profiles.Opened;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** The wall of a member: reading on, writing, taking away and putting back. */
final class WallPages implements RouteGroup {

    private static final String WALL = "/rooms/:slug/people/:word/wall";

    private final Profiles profiles;
    private final Walls walls;
    private final Memories memories;
    private final PagePosts notes;
    private final SeenPosts posts;
    private final Guard guard;

    @Inject
    WallPages(
            Profiles profiles,
            Walls walls,
            Memories memories,
            PagePosts notes,
            SeenPosts posts,
            Guard guard) {
        this.profiles = profiles;
        this.walls = walls;
        this.memories = memories;
        this.notes = notes;
        this.posts = posts;
        this.guard = guard;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(WALL, Access.KEY_TO_ROOM, this::show);
        routes.post(WALL, Access.KEY_TO_ROOM, this::write);
        routes.get("/rooms/:slug/topics/:id/page", Access.KEY_TO_ROOM, this::page);
        routes.post("/rooms/:slug/topics/:id/take", Access.KEY_TO_ROOM, this::take);
        routes.post("/rooms/:slug/people/:word/put-back", Access.KEY_TO_ROOM, this::putBack);
        routes.get(PageChoices.ADDRESS, Access.SIGNED_IN, this::showChoice);
        routes.post(PageChoices.ADDRESS, Access.SIGNED_IN, this::choose);
        routes.post("/me/memories", Access.SIGNED_IN, this::chooseMemories);
    }

    private Answer show(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        return wall(request, room, opened(request, room));
    }

    private Page wall(Request request, Room room, Opened page) {
        return walls.find(request.visitor(), room, page, request.before())
                .map(wall -> Page.of("profiles/wall.jte", wall))
                .orElseThrow(NotFoundException::new);
    }

    private Answer write(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Opened page = opened(request, room);
        Said said =
                walls.write(
                        request.visitor(),
                        room,
                        page,
                        Answers.key(request),
                        request.form("text"),
                        Answers.warning(request),
                        Answers.anyway(request));
        if (said instanceof Said.Refused refused) {
            WallView wall =
                    walls.find(request.visitor(), room, page, Long.MAX_VALUE)
                            .orElseThrow(NotFoundException::new);
            return Page.of(
                            "profiles/wall.jte",
                            wall.refused(
                                    wall.composer()
                                            .keeping(
                                                    Answers.key(request).toString(),
                                                    "",
                                                    request.form("text"),
                                                    refused)
                                            .warning(request)))
                    .withStatus(422);
        }
        return Answers.to(request, room, said, "", page.address(room) + "#wall");
    }

    /** From something on a page to the page. */
    private Answer page(Request request) {
        return Redirect.to(pageOf(request, found(request, request.number("id"))));
    }

    private Answer take(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        long topic = request.number("id");
        Optional<OnPage> found =
                posts.findOnPageIfSeen(request.visitor(), request.path("slug"), topic);
        notes.take(MyProfilePages.member(request), room, topic);
        // Also where walls are off now: then there is no wall to go back to.
        return Redirect.to(found.map(page -> pageOf(request, page)).orElse(room.path()));
    }

    private OnPage found(Request request, long topic) {
        return posts.findOnPage(request.visitor(), request.path("slug"), topic);
    }

    private String pageOf(Request request, OnPage found) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        return room.path()
                + "/people/"
                + profiles.wordOf(found.owner())
                + (found.shelf() == Shelf.PAGE ? "#wall" : "/timeline");
    }

    private Answer putBack(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Opened page = opened(request, room);
        Visitor member = MyProfilePages.member(request);
        notes.putBack(member, room, page.account(), topic(request));
        return Redirect.to(pageOf(request, found(request, topic(request))));
    }

    private Answer showChoice(Request request) {
        Visitor member = MyProfilePages.member(request);
        Optional<WallChoice> chosen =
                walls.isFor(member) ? Optional.of(walls.choice(member)) : Optional.empty();
        Optional<Boolean> wanted =
                memories.areFor(member)
                        ? Optional.of(memories.areWanted(member))
                        : Optional.empty();
        require(chosen.isPresent() || wanted.isPresent());
        return Page.of(
                "profiles/wall-choice.jte",
                new WallChoiceView(chosen, wanted, !request.query("done").isEmpty()));
    }

    private Answer choose(Request request) {
        Visitor member = MyProfilePages.member(request);
        require(walls.isFor(member));
        profiles.wordOf(member.account());
        walls.choose(member, WallChoice.of(request.form("wall")));
        return Redirect.to(PageChoices.ADDRESS + "?done=yes");
    }

    private Answer chooseMemories(Request request) {
        Visitor member = MyProfilePages.member(request);
        require(memories.areFor(member));
        memories.choose(member, request.form("memories").equals("yes"));
        return Redirect.to(PageChoices.ADDRESS + "?done=yes");
    }

    private static void require(boolean there) {
        if (!there) {
            throw new NotFoundException();
        }
    }

    private Opened opened(Request request, Room room) {
        return profiles.open(request.visitor(), room, request.path("word"));
    }

    private static long topic(Request request) {
        try {
            return Long.parseLong(request.form("topic"));
        } catch (NumberFormatException notOne) {
            throw new NotFoundException();
        }
    }
}
