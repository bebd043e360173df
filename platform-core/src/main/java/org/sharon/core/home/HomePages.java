package org.sharon.core.home;

import com.google.inject.Inject;
import java.util.List;
import org.sharon.core.moderation.Decisions;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** The start page: the front door, or the building as one's keys open it. */
final class HomePages implements RouteGroup {

    private final Guard guard;
    private final Decisions decisions;
    private final Trusts trusts;

    @Inject
    HomePages(Guard guard, Decisions decisions, Trusts trusts) {
        this.guard = guard;
        this.decisions = decisions;
        this.trusts = trusts;
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
        Visitor visitor = request.visitor();
        List<Room> rooms = guard.roomsOf(visitor);
        List<Door> doors = rooms.stream().map(room -> Door.of(room, visitor)).toList();
        List<Reading> readings =
                rooms.stream()
                        .map(Room::service)
                        .distinct()
                        .flatMap(id -> trusts.service(visitor.trust(), id).stream())
                        .map(service -> reading(visitor, service))
                        .toList();
        return Page.of(
                "home/home.jte",
                new HomeView(
                        visitor.nickname(),
                        visitor.avatar(),
                        doors,
                        readings,
                        decisions.hasNews(visitor.account())));
    }

    private Reading reading(Visitor visitor, EnabledService service) {
        List<String> missing =
                visitor.role().isClinical()
                        ? service.missing(trusts.hoursOf(visitor.trust()))
                        : List.of();
        return new Reading(
                service.title(),
                trusts.inService(visitor.trust(), service.id()),
                String.join(", and ", missing));
    }
}
