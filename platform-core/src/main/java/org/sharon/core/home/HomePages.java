package org.sharon.core.home;

import com.google.inject.Inject;
import java.util.List;
import org.sharon.core.moderation.Decisions;
import org.sharon.core.rooms.Guard;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** The start page: the front door, or the building as one's keys open it. */
final class HomePages implements RouteGroup {

    private final Guard guard;
    private final Decisions decisions;

    @Inject
    HomePages(Guard guard, Decisions decisions) {
        this.guard = guard;
        this.decisions = decisions;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/", Access.OPEN, this::showStart);
        routes.get("/who-can-see", Access.OPEN, request -> Page.of("home/who-can-see.jte", ""));
    }

    private Answer showStart(Request request) {
        if (request.findVisitor().isEmpty()) {
            return Page.of("home/landing.jte", "");
        }
        List<Door> doors =
                guard.roomsOf(request.visitor()).stream()
                        .map(room -> Door.of(room, request.visitor()))
                        .toList();
        return Page.of(
                "home/home.jte",
                new HomeView(
                        request.visitor().nickname(),
                        request.visitor().avatar(),
                        doors,
                        decisions.hasNews(request.visitor().account())));
    }
}
