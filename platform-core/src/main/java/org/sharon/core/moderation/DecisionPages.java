package org.sharon.core.moderation;

import com.google.inject.Inject;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where an author reads what became of their posts, and sends one again. */
final class DecisionPages implements RouteGroup {

    private final Decisions decisions;

    @Inject
    DecisionPages(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/decisions", Access.SIGNED_IN, this::show);
    }

    private Answer show(Request request) {
        return Page.of(
                "moderation/decisions.jte",
                new DecisionsView(decisions.forAuthor(request.visitor().account())));
    }
}
