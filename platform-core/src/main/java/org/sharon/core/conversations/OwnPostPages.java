package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.List;
import org.sharon.core.conversations.OwnPosts.Own;
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
 * What a member wrote, with the way to take it back: also where they do not find it any more,
 * because a part is switched off or a room is closed to them.
 */
final class OwnPostPages implements RouteGroup {

    private static final String ALL = "/me/words";
    private static final int PAGE = 20;

    private final OwnPosts own;

    @Inject
    OwnPostPages(OwnPosts own) {
        this.own = own;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ALL, Access.SIGNED_IN, this::show);
        routes.post(ALL + "/:id/take-back", Access.SIGNED_IN, this::takeBack);
    }

    private Answer show(Request request) {
        List<Own> found = own.list(member(request), request.before(), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Own> shown = more ? found.subList(0, PAGE) : found;
        return Page.of(
                "conversations/own.jte",
                new OwnPostsView(
                        shown,
                        more ? ALL + "?before=" + shown.get(PAGE - 1).id() : "",
                        request.query("done").isEmpty()
                                ? ""
                                : say("conversations.others-cannot-find-it-any-more")));
    }

    private Answer takeBack(Request request) {
        own.takeBack(member(request), request.number("id"));
        return Redirect.to(ALL + "?done=yes");
    }

    private static Visitor member(Request request) {
        if (!request.visitor().role().isMember()) {
            throw new NotFoundException();
        }
        return request.visitor();
    }
}
