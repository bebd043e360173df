package org.sharon.core.events;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.sharon.core.events.Events.Found;
import org.sharon.core.notices.Notices;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.When;

/** What is coming, as people read it. */
final class EventPages implements RouteGroup {

    private static final String IN_ROOM = "/rooms/:slug/events";
    private static final String ONE = IN_ROOM + "/:id";

    private final Events events;
    private final Notices notices;
    private final Clock clock;

    @Inject
    EventPages(Events events, Notices notices, Clock clock) {
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(Events.ALL, Access.SIGNED_IN, this::showAll);
        routes.get(IN_ROOM, Access.KEY_TO_ROOM, this::showRoom);
        routes.get(IN_ROOM + "/past", Access.KEY_TO_ROOM, this::showPast);
        routes.get(ONE, Access.KEY_TO_ROOM, this::show);
        routes.get(ONE + "/meeting.ics", Access.KEY_TO_ROOM, this::calendar);
        routes.post(ONE + "/remind", Access.KEY_TO_ROOM, this::remind);
    }

    private Answer showAll(Request request) {
        if (events.links(request.visitor()).findAny().isEmpty()) {
            throw new NotFoundException();
        }
        return Page.of(
                "events/list.jte",
                new EventListView(
                        say("events.what-is-coming"),
                        "",
                        "/",
                        say("events.home"),
                        lines(events.coming(request.visitor()), true),
                        ""));
    }

    private Answer showRoom(Request request) {
        Room room = events.enter(request.visitor(), request.path("slug"));
        return Page.of(
                "events/list.jte",
                new EventListView(
                        say("events.what-is-coming"),
                        room.title(),
                        room.address(),
                        room.title(),
                        lines(events.coming(request.visitor(), room), false),
                        room.path() + "/events/past"));
    }

    private Answer showPast(Request request) {
        Room room = events.enter(request.visitor(), request.path("slug"));
        YearMonth now = YearMonth.from(clock.instant().atZone(When.LONDON));
        YearMonth first = events.firstMonth(room);
        YearMonth month = month(request).orElse(now);
        if (month.isBefore(first) || month.isAfter(now)) {
            throw new NotFoundException();
        }
        String page = room.path() + "/events/past?month=";
        return Page.of(
                "events/past.jte",
                new PastView(
                        room,
                        month,
                        lines(events.past(room, month), false),
                        month.isAfter(first) ? page + month.minusMonths(1) : "",
                        month.isBefore(now) ? page + month.plusMonths(1) : ""));
    }

    private static Optional<YearMonth> month(Request request) {
        try {
            return Optional.of(YearMonth.parse(request.query("month")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Answer show(Request request) {
        Found found = found(request);
        notices.seen(request.visitor(), found.address());
        String done =
                switch (request.query("done")) {
                    case "on" -> say("events.we-will-remind-you-an-hour");
                    case "off" -> say("events.we-will-not-remind-you");
                    default -> "";
                };
        return Page.of(
                "events/event.jte",
                new EventView(
                        found,
                        events.place(request.visitor(), found.event()).orElse(null),
                        found.event().canRemind(clock.instant()),
                        events.isReminded(request.visitor(), found.event()),
                        found.event().plan().endsAt().isBefore(clock.instant()),
                        done));
    }

    private Answer calendar(Request request) {
        return CalendarFile.of(found(request).event(), clock.instant());
    }

    private Answer remind(Request request) {
        Found found = found(request);
        boolean on = !request.form("on").equals("no");
        events.remind(request.visitor(), found.event(), on);
        return Redirect.to(found.address() + (on ? "?done=on" : "?done=off"));
    }

    private Found found(Request request) {
        return events.find(request.visitor(), request.path("slug"), request.number("id"));
    }

    private static List<EventLine> lines(List<Found> found, boolean rooms) {
        return found.stream().map(each -> EventLine.of(each, rooms)).toList();
    }
}
