package org.sharon.core.muting;

import com.google.inject.Inject;
import org.sharon.core.conversations.SeenPosts;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Beside a post: blocking its author, muting its topic. */
final class BlockPages implements RouteGroup {

    private final Mutes mutes;
    private final SeenPosts posts;

    @Inject
    BlockPages(Mutes mutes, SeenPosts posts) {
        this.mutes = mutes;
        this.posts = posts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/rooms/:slug/posts/:id/mute", Access.KEY_TO_ROOM, this::ask);
        routes.post("/rooms/:slug/posts/:id/block", Access.KEY_TO_ROOM, this::block);
        routes.post("/rooms/:slug/topics/:id/mute", Access.KEY_TO_ROOM, this::muteTopic);
    }

    private Answer ask(Request request) {
        Seen seen = seen(request);
        Long topic = seen.post().topic();
        return Page.of(
                "muting/block.jte",
                new BlockView(
                        seen,
                        seen.post().address(seen.room()),
                        topic != null && mutes.of(request.visitor()).hasMuted(topic)));
    }

    private Answer block(Request request) {
        Seen seen = seen(request);
        if (seen.post().asTeam() || !mutes.block(request.visitor(), seen.post().author())) {
            throw new NotFoundException();
        }
        return Redirect.to("/me/muted?done=blocked");
    }

    private Answer muteTopic(Request request) {
        member(request);
        long topic = request.number("id");
        String address = posts.topic(request.visitor(), request.path("slug"), topic);
        boolean on = !request.form("on").equals("no");
        mutes.muteTopic(request.visitor(), topic, on);
        return Redirect.to(address);
    }

    /** Somebody else's post. One's own is nothing to mute. */
    private Seen seen(Request request) {
        member(request);
        Seen seen = posts.find(request.visitor(), request.path("slug"), request.number("id"));
        if (seen.post().author() == request.visitor().account()) {
            throw new NotFoundException();
        }
        return seen;
    }

    private static void member(Request request) {
        if (!Mutes.mutes(request.visitor())) {
            throw new NotFoundException();
        }
    }
}
