package org.sharon.core.home;

import static java.util.Comparator.comparing;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharon.core.board.Board;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.RoomVisits;
import org.sharon.core.rooms.RoomVisits.News;
import org.sharon.core.surveys.Surveys;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.HomePart.Link;
import org.sharon.core.web.HomePart.Note;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** The start page: the front door, or the building as one's keys open it. */
final class HomePages implements RouteGroup {

    private final Guard guard;
    private final RoomVisits visits;
    private final Trusts trusts;
    private final Services services;
    private final Surveys surveys;
    private final Board board;
    private final Set<HomePart> parts;

    @Inject
    HomePages(
            Guard guard,
            RoomVisits visits,
            Trusts trusts,
            Services services,
            Surveys surveys,
            Board board,
            Set<HomePart> parts) {
        this.guard = guard;
        this.visits = visits;
        this.trusts = trusts;
        this.services = services;
        this.surveys = surveys;
        this.board = board;
        this.parts = parts;
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
        Map<Long, News> news = visits.newsIn(visitor, rooms);
        List<Door> doors =
                rooms.stream()
                        .map(
                                room ->
                                        Door.of(
                                                room,
                                                guard.accentOf(room.service()),
                                                visitor,
                                                news.get(room.id())))
                        .toList();
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
                        doors.isEmpty() && !guard.closedRoomsOf(visitor).isEmpty(),
                        readings,
                        notes(visitor),
                        board.shownTo(visitor),
                        surveys.offered(visitor),
                        links(visitor)));
    }

    private List<Note> notes(Visitor visitor) {
        return parts.stream()
                .flatMap(part -> part.notes(visitor))
                .sorted(comparing(Note::urgent).reversed())
                .toList();
    }

    private List<Link> links(Visitor visitor) {
        return parts.stream()
                .flatMap(part -> part.links(visitor))
                .sorted(comparing(Link::shelf))
                .toList();
    }

    private Reading reading(Visitor visitor, EnabledService service) {
        List<String> missing =
                visitor.role().isClinical()
                        ? service.missing(trusts.hoursOf(visitor.trust()))
                        : List.of();
        return new Reading(
                services.find(service.id()).map(Service::title).orElse(service.title()),
                trusts.inService(visitor.trust(), service.id()),
                String.join(", and ", missing));
    }
}
