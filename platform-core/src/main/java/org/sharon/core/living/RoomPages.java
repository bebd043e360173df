package org.sharon.core.living;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sharon.core.board.Board;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.Folding;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.ForumPages;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.PostView;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Support;
import org.sharon.core.conversations.WordLinks;
import org.sharon.core.language.Words;
import org.sharon.core.living.RoomHistory.Stretch;
import org.sharon.core.manners.Manners;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.RoomVisits;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/**
 * The page of a room. A living room works without JavaScript too: a form, and a link to look again.
 */
final class RoomPages implements RouteGroup {

    private final Guard guard;
    private final ForumPages forum;
    private final Posts posts;
    private final RoomHistory history;
    private final Board board;
    private final RoomVisits visits;
    private final Folding folding;
    private final Support support;
    private final Manners manners;
    private final WordLinks links;
    private final Pictures pictures;

    @Inject
    RoomPages(
            Guard guard,
            ForumPages forum,
            Posts posts,
            RoomHistory history,
            Board board,
            RoomVisits visits,
            Folding folding,
            Support support,
            Manners manners,
            WordLinks links,
            Pictures pictures) {
        this.guard = guard;
        this.forum = forum;
        this.posts = posts;
        this.history = history;
        this.board = board;
        this.visits = visits;
        this.folding = folding;
        this.support = support;
        this.manners = manners;
        this.links = links;
        this.pictures = pictures;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/rooms/:slug", Access.KEY_TO_ROOM, this::showRoom);
        routes.post("/rooms/:slug/say", Access.KEY_TO_ROOM, this::say);
    }

    private Answer showRoom(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        if (room.isThread()) {
            return Redirect.to(room.address());
        }
        visits.been(request.visitor(), room);
        return room.isLive() ? page(request, room) : forum.showForum(request, room);
    }

    private Answer say(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        if (!room.isLive() || !room.isReadWhole()) {
            throw new NotFoundException();
        }
        NewPost post =
                NewPost.live(
                        room,
                        request.visitor(),
                        Answers.key(request),
                        request.form("text"),
                        Answers.anyway(request));
        Said said = posts.sayAndWait(byWhom(request, post.warning(Answers.warning(request))));
        if (said instanceof Said.Refused refused) {
            Composer kept =
                    form(room)
                            .keeping(
                                    Answers.key(request).toString(),
                                    "",
                                    request.form("text"),
                                    refused)
                            .warning(request);
            return page(request, room, history.newest(room), kept).withStatus(422);
        }
        return Answers.to(request, room, said, "", room.address() + "#latest");
    }

    private static NewPost byWhom(Request request, NewPost post) {
        return request.visitor().role().isClinical() ? post.byTeam() : post;
    }

    private Answer page(Request request, Room room) {
        String after = request.query("after");
        if (!after.isEmpty()) {
            return history.after(room, place(after))
                    .<Answer>map(found -> page(request, room, found, form(room)))
                    .orElseGet(() -> Redirect.to(room.address()));
        }
        String before = request.query("before");
        String day = request.query("day");
        Stretch stretch =
                !before.isEmpty()
                        ? history.before(room, place(before))
                        : day.isEmpty() ? history.newest(room) : history.on(room, day);
        return page(request, room, stretch, form(room));
    }

    private Page page(Request request, Room room, Stretch stretch, Composer composer) {
        Visitor visitor = request.visitor();
        List<PostView> views = new ArrayList<>();
        Folds folds = folding.of(visitor);
        stretch.posts().forEach(post -> views.add(PostView.of(post, visitor, folds)));
        if (!stretch.isPast()) {
            posts.waiting(room.id(), visitor)
                    .forEach(post -> views.add(PostView.of(post, visitor)));
            views.sort(Comparator.comparingLong(PostView::seq));
        }
        // The number 0 asks what a message that comes in later can get.
        views.add(PostView.blank());
        List<PostView> supported = PostView.dressed(views, support, pictures, links, visitor, room);
        return Page.of(
                "living/living.jte",
                new LivingView(
                        room,
                        supported.subList(0, supported.size() - 1),
                        supported.get(supported.size() - 1),
                        stretch,
                        history.days(room).orElse(null),
                        composer,
                        stretch.isPast() ? List.of() : board.newIn(visitor, room),
                        pictures.areIn(room),
                        manners.of(room),
                        !visitor.role().reviews() && manners.isClosed(room)));
    }

    private static long place(String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException notOne) {
            throw new NotFoundException();
        }
    }

    private static Composer form(Room room) {
        return Composer.empty(
                room,
                room.address() + "/say",
                false,
                Words.say("living.say-something"),
                Words.say("living.send"));
    }
}
