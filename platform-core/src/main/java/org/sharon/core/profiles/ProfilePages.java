package org.sharon.core.profiles;

import com.google.inject.Inject;
import java.time.Clock;
import org.sharon.core.conversations.AuthorShelf;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.SeenPosts;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.gifts.Gifts;
import org.sharon.core.notices.Notices;
import org.sharon.core.people.Accounts;
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

/** The page of a member, as people who share a room with them find it. */
final class ProfilePages implements RouteGroup {

    private final Profiles profiles;
    private final SeenPosts posts;
    private final AuthorShelf blogs;
    private final Gifts gifts;
    private final Walls walls;
    private final Milestones milestones;
    private final Notices notices;
    private final Accounts accounts;
    private final Guard guard;
    private final Clock clock;

    @Inject
    ProfilePages(
            Profiles profiles,
            SeenPosts posts,
            AuthorShelf blogs,
            Gifts gifts,
            Walls walls,
            Milestones milestones,
            Notices notices,
            Accounts accounts,
            Guard guard,
            Clock clock) {
        this.profiles = profiles;
        this.posts = posts;
        this.blogs = blogs;
        this.gifts = gifts;
        this.walls = walls;
        this.milestones = milestones;
        this.notices = notices;
        this.accounts = accounts;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/rooms/:slug/posts/:id/author", Access.KEY_TO_ROOM, this::author);
        routes.get("/rooms/:slug/people/:word", Access.KEY_TO_ROOM, this::show);
        routes.get("/rooms/:slug/people/:word/blog", Access.KEY_TO_ROOM, this::blog);
        routes.get("/rooms/:slug/me", Access.KEY_TO_ROOM, this::own);
    }

    /** From something that somebody wrote to their page. */
    private Answer author(Request request) {
        Seen seen = posts.find(request.visitor(), request.path("slug"), request.number("id"));
        Post post = seen.post();
        if (post.asTeam()) {
            throw new NotFoundException();
        }
        if (seen.room().isPrivate()) {
            return inPrivate(request.visitor(), post);
        }
        if (accounts.find(post.author()).isEmpty()) {
            return Page.of("profiles/gone.jte", post.address(seen.room()));
        }
        return Redirect.to(seen.room().path() + "/people/" + profiles.wordOf(post.author()));
    }

    /** Only staff and one member are here; staff have a page of their own about members. */
    private static Answer inPrivate(Visitor visitor, Post post) {
        if (!visitor.role().isClinical()) {
            throw new NotFoundException();
        }
        return Redirect.to("/staff/people/" + post.author());
    }

    /** One's own page, as others in this room see it. */
    private Answer own(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        String word = profiles.wordOf(MyProfilePages.member(request).account());
        return Redirect.to(room.path() + "/people/" + word);
    }

    private Answer show(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        return Page.of("profiles/profile.jte", view(request, room));
    }

    private Answer blog(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        ProfileView view = view(request, room);
        return blogs.page(
                request,
                room,
                view.profile().account(),
                view.profile().nickname(),
                view.address() + "/blog",
                view.address());
    }

    private ProfileView view(Request request, Room room) {
        Opened page = profiles.open(request.visitor(), room, request.path("word"));
        if (page.mine()) {
            notices.seen(request.visitor(), page.address(room));
        }
        String at = page.post().map(id -> room.path() + "/posts/" + id).orElse("");
        return new ProfileView(
                page.profile(),
                room,
                page.mine(),
                at,
                blogs.isIn(room),
                gifts.areIn(request.visitor(), room.service()),
                walls.find(request.visitor(), room, page, Long.MAX_VALUE).orElse(null),
                milestones.find(request.visitor(), room, page).orElse(null),
                clock.instant());
    }
}
