package org.sharon.core.events;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sharon.core.conversations.Answers;
import org.sharon.core.events.Events.Found;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where the team writes events. */
final class EventDeskPages implements RouteGroup {

    private static final String ALL = "/staff/events";
    private static final String ONE = ALL + "/:id";

    private static final Map<String, String> DONE =
            Map.of(
                    "published", "Members see it now.",
                    "kept", "It is kept as a draft. Members do not see it.",
                    "proposed", "Thank you. The care team looks at it, and can publish it.",
                    "corrected", "The event is changed.",
                    "cancelled", "The event is cancelled. Members read why.",
                    "removed", "The draft is gone.");

    private final EventDesk desk;
    private final Clock clock;

    @Inject
    EventDeskPages(EventDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ALL, Access.REVIEWER, this::list);
        routes.get(ALL + "/new", Access.REVIEWER, this::showForm);
        routes.post(ALL + "/new", Access.REVIEWER, this::write);
        routes.get(ONE, Access.REVIEWER, this::show);
        routes.post(ONE + "/correct", Access.CLINICAL, this::correct);
        routes.post(ONE + "/publish", Access.CLINICAL, this::publish);
        routes.post(ONE + "/cancel", Access.CLINICAL, this::cancel);
        routes.post(ONE + "/remove", Access.CLINICAL, this::remove);
    }

    private Answer list(Request request) {
        Visitor by = request.visitor();
        List<EventLine> lines =
                desk.list(by).stream()
                        .map(
                                each ->
                                        new EventLine(
                                                each.event().plan().title(),
                                                each.event().plan().when(),
                                                each.room().title(),
                                                ALL + "/" + each.event().id(),
                                                chip(each.event())))
                        .toList();
        return Page.of(
                "events/desk.jte",
                new DeskListView(lines, !desk.roomsOf(by).isEmpty(), done(request)));
    }

    private static String chip(Event event) {
        return switch (event.state()) {
            case DRAFT -> "Draft";
            case SCHEDULED -> "";
            case CANCELLED -> "Cancelled";
        };
    }

    private Answer showForm(Request request) {
        List<Room> rooms = rooms(request.visitor());
        return form(request, rooms, EventForm.blank(rooms, UUID.randomUUID().toString()));
    }

    private Answer write(Request request) {
        Visitor by = request.visitor();
        List<Room> rooms = rooms(by);
        Form form = EventForm.of(request);
        Optional<EventDraft> draft = EventForm.read(form, rooms, clock.instant());
        if (draft.isEmpty()) {
            return form(request, rooms, form);
        }
        boolean publish = request.form("step").equals("publish") && by.role().isClinical();
        desk.write(by, Answers.key(request), draft.get(), publish);
        String done = publish ? "published" : by.role().isClinical() ? "kept" : "proposed";
        return Redirect.to(ALL + "?done=" + done);
    }

    private static Page form(Request request, List<Room> rooms, Form form) {
        return Page.of(
                        "events/new.jte",
                        new DeskFormView(form, rooms, request.visitor().role().isClinical()))
                .withStatus(form.status());
    }

    private Answer show(Request request) {
        Found found = found(request);
        Form form = EventForm.of(found.event(), desk.roomsOf(request.visitor()));
        return page(request, found, form);
    }

    private Page page(Request request, Found found, Form form) {
        return Page.of(
                        "events/desk-event.jte",
                        new DeskEventView(
                                found,
                                form,
                                desk.roomsOf(request.visitor()),
                                request.visitor().role().isClinical(),
                                done(request)))
                .withStatus(form.status());
    }

    private Answer correct(Request request) {
        Found found = found(request);
        Form form = EventForm.of(request);
        Optional<Plan> plan =
                EventForm.plan(form, desk.roomsOf(request.visitor()), clock.instant());
        if (plan.isPresent()) {
            try {
                desk.change(request.visitor(), found, revision(request), plan.get());
                return Redirect.to(ALL + "/" + found.event().id() + "?done=corrected");
            } catch (ConflictException quicker) {
                form.complain("title", quicker.getMessage());
            }
        }
        return page(request, found, form);
    }

    private static int revision(Request request) {
        try {
            return Integer.parseInt(request.form("revision"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private Answer publish(Request request) {
        Found found = found(request);
        desk.publish(request.visitor(), found);
        return Redirect.to(ALL + "/" + found.event().id() + "?done=published");
    }

    private Answer cancel(Request request) {
        Found found = found(request);
        Form form = Form.of(request, "reason");
        Optional<String> reason = EventForm.reason(form);
        if (reason.isEmpty()) {
            Form again = EventForm.of(found.event(), desk.roomsOf(request.visitor()));
            again.with("reason", form.value("reason"));
            again.complain("reason", form.problem("reason"));
            return page(request, found, again);
        }
        desk.cancel(request.visitor(), found, reason.get());
        return Redirect.to(ALL + "/" + found.event().id() + "?done=cancelled");
    }

    private Answer remove(Request request) {
        desk.removeDraft(request.visitor(), found(request));
        return Redirect.to(ALL + "?done=removed");
    }

    private Found found(Request request) {
        return desk.find(request.visitor(), request.number("id"));
    }

    private List<Room> rooms(Visitor by) {
        List<Room> rooms = desk.roomsOf(by);
        if (rooms.isEmpty()) {
            throw new NotFoundException();
        }
        return rooms;
    }

    private static String done(Request request) {
        return DONE.getOrDefault(request.query("done"), "");
    }
}
