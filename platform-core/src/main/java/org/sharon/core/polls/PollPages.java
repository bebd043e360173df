package org.sharon.core.polls;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** What people do with a poll that stands in a topic. */
final class PollPages implements RouteGroup {

    private static final String POLL = "/rooms/:slug/topics/:id/poll";

    private final Guard guard;
    private final Polls polls;

    @Inject
    PollPages(Guard guard, Polls polls) {
        this.guard = guard;
        this.polls = polls;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post(POLL, Access.KEY_TO_ROOM, this::answer);
        routes.post(POLL + "/close", Access.KEY_TO_ROOM, this::close);
        routes.post(POLL + "/withdraw", Access.KEY_TO_ROOM, this::withdraw);
    }

    private Answer answer(Request request) {
        Room room = room(request);
        Polls.Outcome outcome =
                polls.answer(
                        request.visitor(),
                        room,
                        request.number("id"),
                        request.form("mark"),
                        numbers(request));
        return back(
                request,
                room,
                switch (outcome) {
                    case KEPT -> "answered";
                    case NOTHING_CHOSEN -> "nothing";
                    case CHANGED -> "changed";
                    case ENDED -> "ended";
                });
    }

    private Answer close(Request request) {
        Room room = room(request);
        polls.close(request.visitor(), room, request.number("id"));
        return back(request, room, "closed");
    }

    private Answer withdraw(Request request) {
        Room room = room(request);
        if (!request.visitor().role().reviews()) {
            throw new NotFoundException();
        }
        polls.withdraw(request.visitor(), room, request.number("id"));
        return back(request, room, "withdrawn");
    }

    private Room room(Request request) {
        return guard.enter(request.visitor(), request.path("slug"));
    }

    private static Redirect back(Request request, Room room, String happened) {
        return Redirect.to(
                room.address() + "/topics/" + request.number("id") + "?poll=" + happened + "#poll");
    }

    /** Numbers of answers; what is none counts as not sent. */
    private static List<Integer> numbers(Request request) {
        List<Integer> numbers = new ArrayList<>();
        for (String each : request.forms("answer")) {
            if (each.matches("[0-5]")) {
                numbers.add(Integer.valueOf(each));
            }
        }
        return numbers;
    }
}
