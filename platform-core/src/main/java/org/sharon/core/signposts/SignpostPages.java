package org.sharon.core.signposts;

import com.google.inject.Inject;
import org.sharon.core.rooms.Guard;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** What the members of a service find. Plugins' own pages are elsewhere, so none can hide it. */
final class SignpostPages implements RouteGroup {

    private final Signposts signposts;
    private final Guard guard;

    @Inject
    SignpostPages(Signposts signposts, Guard guard) {
        this.signposts = signposts;
        this.guard = guard;
    }

    static String address(String service) {
        return "/signposts/" + service;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(address(":service"), Access.SIGNED_IN, this::show);
    }

    private Answer show(Request request) {
        String service = request.path("service");
        if (!guard.servicesOf(request.visitor()).contains(service)) {
            throw new NotFoundException();
        }
        return Page.of(
                "signposts/places.jte",
                new PlacesView(signposts.shown(request.trust().id(), service).orElse(null)));
    }
}
