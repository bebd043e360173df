package org.sharon.core.leaving;

import com.google.inject.Inject;
import org.sharon.core.people.Departures;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SessionCookie;

/** Where a member takes a break. Signing in ends it. */
final class PausePages implements RouteGroup {

    private final Departures departures;

    @Inject
    PausePages(Departures departures) {
        this.departures = departures;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/me/pause", Access.SIGNED_IN, this::show);
        routes.post("/me/pause", Access.SIGNED_IN, this::pause);
        routes.get("/me/back", Access.SIGNED_IN, this::back);
        routes.get("/resting", Access.OPEN, request -> Page.of("leaving/resting.jte", ""));
    }

    private Answer show(Request request) {
        CopyPages.member(request);
        return Page.of("leaving/pause.jte", "");
    }

    private Answer pause(Request request) {
        departures.pause(CopyPages.member(request));
        return Redirect.to("/resting")
                .withCookie(SessionCookie.gone(request.isSecure()))
                .clearingDevice();
    }

    private Answer back(Request request) {
        CopyPages.member(request);
        return Page.of("leaving/back.jte", "");
    }
}
