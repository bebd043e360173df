package org.sharon.core.manners;

import com.google.inject.Inject;
import java.util.List;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where clinical staff choose how people talk in the living rooms of their services. */
final class MannerPages implements RouteGroup {

    private static final String PAGE = "/staff/living-rooms";

    /** What there is to choose from, in seconds. */
    private static final List<Integer> PAUSES = List.of(0, 10, 30, 60, 300);

    private final Guard guard;
    private final Manners manners;

    @Inject
    MannerPages(Guard guard, Manners manners) {
        this.guard = guard;
        this.manners = manners;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.CLINICAL, this::showRooms);
        routes.get(PAGE + "/:room", Access.CLINICAL, this::showRoom);
        routes.post(PAGE + "/:room", Access.CLINICAL, this::change);
    }

    private Answer showRooms(Request request) {
        return Page.of(
                "manners/rooms.jte",
                new MannerRoomsView(
                        livingRooms(request).stream()
                                .map(room -> MannerRoomsView.Row.of(room, manners.of(room)))
                                .toList(),
                        request.query("done").equals("yes")));
    }

    private Answer showRoom(Request request) {
        Room room = room(request);
        return Page.of("manners/room.jte", new MannerView(room, manners.of(room), PAUSES));
    }

    private Answer change(Request request) {
        Room room = room(request);
        Manner manner =
                new Manner(
                        pause(request.form("slow")),
                        request.form("staffed").equals("yes"),
                        request.form("first").equals("yes"));
        manners.change(room, manner, request.visitor().account());
        return Redirect.to(PAGE + "?done=yes");
    }

    private static int pause(String typed) {
        return PAUSES.stream()
                .filter(each -> String.valueOf(each).equals(typed))
                .findFirst()
                .orElse(0);
    }

    private Room room(Request request) {
        return livingRooms(request).stream()
                .filter(room -> room.slug().equals(request.path("room")))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<Room> livingRooms(Request request) {
        return guard.roomsOf(request.visitor()).stream()
                .filter(room -> room.kind() == Room.Kind.LIVING)
                .toList();
    }
}
