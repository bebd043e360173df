package org.sharon.core.unread;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Posts to read: which rooms have some, and those of one room, a page at a time. */
final class UnreadPages implements RouteGroup {

    static final String PAGE = "/staff/to-read";

    private static final int AT_ONCE = 20;

    private final Unread unread;

    @Inject
    UnreadPages(Unread unread) {
        this.unread = unread;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.REVIEWER, this::showRooms);
        routes.get(PAGE + "/:slug", Access.REVIEWER, this::showRoom);
        routes.post(PAGE + "/:slug", Access.REVIEWER, this::markRead);
    }

    private Answer showRooms(Request request) {
        List<Room> rooms = unread.rooms(request.visitor());
        Map<Long, Integer> counts = unread.counts(rooms, request.visitor());
        return Page.of(
                "unread/rooms.jte",
                new UnreadRoomsView(
                        rooms.stream()
                                .map(
                                        room ->
                                                UnreadRoomsView.Row.of(
                                                        room, counts.getOrDefault(room.id(), 0)))
                                .toList()));
    }

    private Answer showRoom(Request request) {
        Room room = unread.enter(request.visitor(), request.path("slug"));
        long after = place(request.query("after"));
        List<UnreadPost> found = unread.list(room, request.visitor(), after, AT_ONCE + 1);
        int waiting = unread.counts(List.of(room), request.visitor()).getOrDefault(room.id(), 0);
        return Page.of(
                "unread/room.jte",
                new UnreadRoomView(
                        room,
                        found.stream().limit(AT_ONCE).toList(),
                        found.size() > AT_ONCE,
                        after > 0,
                        waiting,
                        done(request.query("done"))));
    }

    private Answer markRead(Request request) {
        Room room = unread.enter(request.visitor(), request.path("slug"));
        Map<Long, Integer> seen = new LinkedHashMap<>();
        for (String mark : request.forms("post")) {
            addTo(seen, mark);
        }
        int read = unread.read(room, request.visitor(), seen);
        return Redirect.to(PAGE + "/" + room.slug() + "?done=" + read);
    }

    private static void addTo(Map<Long, Integer> seen, String mark) {
        String[] parts = mark.split("-", 2);
        try {
            if (parts.length == 2 && seen.size() < AT_ONCE) {
                seen.put(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (NumberFormatException notOurs) {
            // What names no post marks none.
        }
    }

    private static String done(String read) {
        return switch (read) {
            case "" -> "";
            case "0" -> "Somebody else was quicker, or the posts have changed. Nothing was marked.";
            case "1" -> "1 post is marked as read.";
            default -> read.matches("[0-9]{1,2}") ? read + " posts are marked as read." : "";
        };
    }

    private static long place(String after) {
        try {
            return Math.max(0, Long.parseLong(after));
        } catch (NumberFormatException first) {
            return 0;
        }
    }
}
