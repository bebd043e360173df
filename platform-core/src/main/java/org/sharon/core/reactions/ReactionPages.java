package org.sharon.core.reactions;

import com.google.inject.Inject;
import java.util.List;
import org.sharon.core.conversations.PostView;
import org.sharon.core.conversations.SeenPosts;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Beside a post: sending support, and reading who has sent it for one's own. */
final class ReactionPages implements RouteGroup {

    private static final String SUPPORT = "/rooms/:slug/posts/:id/support";

    private final Reactions reactions;
    private final SeenPosts posts;

    @Inject
    ReactionPages(Reactions reactions, SeenPosts posts) {
        this.reactions = reactions;
        this.posts = posts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(SUPPORT, Access.KEY_TO_ROOM, this::showWho);
        routes.post(SUPPORT, Access.KEY_TO_ROOM, this::send);
    }

    private Answer showWho(Request request) {
        Seen seen = seen(request);
        return Page.of(
                "reactions/who.jte",
                new WhoView(seen, back(seen), reactions.sentFor(request.visitor(), seen)));
    }

    private Answer send(Request request) {
        Seen seen = seen(request);
        reactions.send(request.visitor(), seen, request.form("sign"));
        if (request.header("X-Part").isEmpty()) {
            return Redirect.to(back(seen));
        }
        List<PostView> one = List.of(PostView.of(seen.post(), request.visitor()));
        return Page.of(
                "reactions/part.jte",
                new PartView(
                        seen.room(),
                        PostView.supported(one, reactions, request.visitor(), seen.room()).get(0)));
    }

    private Seen seen(Request request) {
        return posts.find(request.visitor(), request.path("slug"), request.number("id"));
    }

    private static String back(Seen seen) {
        return seen.post().topic() == null
                ? seen.room().address() + "#post-" + seen.post().id()
                : seen.post().address(seen.room());
    }
}
