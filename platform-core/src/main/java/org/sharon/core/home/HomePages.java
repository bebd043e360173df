package org.sharon.core.home;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharon.core.ask.Questions;
import org.sharon.core.board.Board;
import org.sharon.core.directory.Directory;
import org.sharon.core.gifts.Gifts;
import org.sharon.core.home.HomeView.Quarantined;
import org.sharon.core.library.Library;
import org.sharon.core.messages.Messages;
import org.sharon.core.moderation.Decisions;
import org.sharon.core.packs.PacksInUse;
import org.sharon.core.pages.PageMap;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.RoomVisits;
import org.sharon.core.rooms.RoomVisits.News;
import org.sharon.core.signposts.PlacesOfService;
import org.sharon.core.signposts.Signposts;
import org.sharon.core.surveys.Surveys;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.Role;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** The start page: the front door, or the building as one's keys open it. */
final class HomePages implements RouteGroup {

    private final Guard guard;
    private final Decisions decisions;
    private final Trusts trusts;
    private final Services services;
    private final PageMap pages;
    private final Surveys surveys;
    private final Library library;
    private final Signposts signposts;
    private final PacksInUse packs;
    private final Questions questions;
    private final Board board;
    private final RoomVisits visits;
    private final Messages messages;
    private final Gifts gifts;
    private final Directory directory;

    @Inject
    HomePages(
            Guard guard,
            Decisions decisions,
            Trusts trusts,
            Services services,
            PageMap pages,
            Surveys surveys,
            Library library,
            Signposts signposts,
            PacksInUse packs,
            Questions questions,
            Board board,
            RoomVisits visits,
            Messages messages,
            Gifts gifts,
            Directory directory) {
        this.guard = guard;
        this.decisions = decisions;
        this.trusts = trusts;
        this.services = services;
        this.pages = pages;
        this.surveys = surveys;
        this.library = library;
        this.signposts = signposts;
        this.packs = packs;
        this.questions = questions;
        this.board = board;
        this.visits = visits;
        this.messages = messages;
        this.gifts = gifts;
        this.directory = directory;
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
                rooms.stream().map(room -> Door.of(room, visitor, news.get(room.id()))).toList();
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
                        more(visitor),
                        surveys.offered(visitor),
                        signposts.toCheck(visitor),
                        decisions.hasNews(visitor.account()),
                        quarantined(visitor),
                        unread(visitor),
                        board.shownTo(visitor)));
    }

    /** Packs of rules that are on and cannot be asked, so that everything waits for a person. */
    private List<String> unread(Visitor visitor) {
        return visitor.role() == Role.TRUST_ADMINISTRATOR
                        || visitor.role() == Role.CLINICAL_SAFETY_OFFICER
                ? packs.troubles(visitor.trust()).stream().map(PacksInUse.Trouble::pack).toList()
                : List.of();
    }

    /** What there is beside rooms. */
    private List<PageMap.Entry> more(Visitor visitor) {
        List<PageMap.Entry> entries = new ArrayList<>(pages.menuOf(visitor));
        if (messages.areFor(visitor)) {
            entries.add(new PageMap.Entry("Messages", "/messages"));
        }
        if (gifts.areFor(visitor)) {
            entries.add(new PageMap.Entry("Gifts", "/gifts"));
        }
        if (questions.hasTeam(visitor)) {
            entries.add(new PageMap.Entry("Ask the care team", "/ask"));
        }
        if (!surveys.ofMember(visitor).isEmpty()) {
            entries.add(new PageMap.Entry("Questions for you", "/surveys"));
        }
        List<Library.Entry> shelves = library.shelvesOf(visitor);
        for (Library.Entry each : shelves) {
            String whose = shelves.size() > 1 ? ": " + each.title() : "";
            entries.add(new PageMap.Entry("Library" + whose, each.address()));
        }
        List<PlacesOfService> places = signposts.shownTo(visitor);
        for (PlacesOfService each : places) {
            String whose = places.size() > 1 ? ": " + each.title() : "";
            entries.add(new PageMap.Entry("Other places that can help" + whose, each.address()));
        }
        List<Directory.OfService> support = directory.shownTo(visitor);
        for (Directory.OfService each : support) {
            String whose = support.size() > 1 ? ": " + each.title() : "";
            entries.add(new PageMap.Entry("Other support" + whose, each.address()));
        }
        return entries;
    }

    /** What an administrator has to look at: a service of this trust whose plugin is not called. */
    private List<Quarantined> quarantined(Visitor visitor) {
        if (visitor.role() != Role.TRUST_ADMINISTRATOR) {
            return List.of();
        }
        return trusts.services(visitor.trust()).stream()
                .filter(service -> services.isQuarantined(service.id()))
                .map(service -> new Quarantined(service.id(), service.title()))
                .toList();
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
